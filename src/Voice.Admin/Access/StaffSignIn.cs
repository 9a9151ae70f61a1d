using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Voice.Core.Staff;

namespace Voice.Admin.Access;

/// <summary>Identity's own sign-in, with one more rule: a switched-off account is out, at once and everywhere.</summary>
public sealed class StaffSignIn(
    UserManager<StaffMember> users, IHttpContextAccessor context, IUserClaimsPrincipalFactory<StaffMember> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<StaffMember>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<StaffMember> confirmation)
    : SignInManager<StaffMember>(users, context, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(StaffMember user) => !user.SwitchedOff && await base.CanSignInAsync(user);

    public override async Task<StaffMember?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { SwitchedOff: false } user ? user : null;
}
