using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Voice.Core.Composition;

namespace Voice.Admin.Access;

/// <summary>All folders of the staff head. A page outside them is closed to everybody but the few that are named here.</summary>
public sealed class PageFolders(VoiceSettings settings)
{
    public IReadOnlyList<PageFolder> All { get; } =
    [
        Safeguarding.Conventions.Folder,
        Reports.Conventions.Folder,
        Responses.Conventions.Folder,
        Themes.Conventions.Folder,
        Invitations.Conventions.Folder,
        Assisted.Conventions.Folder,
        WaysIn.Conventions.Folder,
        Victims.Conventions.Folder,
        Sending.Conventions.Folder,
        Messaging.Conventions.Folder(settings),
        Cases.Conventions.Folder,
        Contacts.Conventions.Folder,
        Retention.Conventions.Folder,
        Staff.Conventions.Folder,
    ];

    public void Apply(RazorPagesOptions options)
    {
        options.RootDirectory = "/";
        SignIn.Conventions.Apply(options, settings);
        Demo.Conventions.Apply(options, settings);
        options.Conventions.AllowAnonymousToPage("/Shared/Problem");
        foreach (var folder in All)
        {
            options.Conventions.AuthorizeFolder(folder.Folder, folder.Folder);
            if (!folder.Exists)
                options.Conventions.AddFolderRouteModelConvention(folder.Folder, page => page.Selectors.Clear());
        }
    }

    public void Apply(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var folder in All)
            options.AddPolicy(folder.Folder, p => p.RequireAssertion(c => folder.IsOpenTo(c.User)));
    }
}
