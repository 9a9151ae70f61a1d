using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Voice.Admin.Tests.Access;

/// <summary>Walks all routes of the staff head: whatever opens without a sign-in must be written down here.</summary>
public sealed class ClosedByDefaultTests
{
    private static readonly string[] OpenToEverybody = ["/assets/{file}", "/health/live", "/health/ready", "problem", "sign-in"];

    [Fact]
    public async Task Nothing_opens_without_sign_in_but_what_is_written_here()
    {
        await using var office = await StaffOffice.Open();
        var visitor = office.Visitor();
        var open = new List<string>();
        foreach (var route in Routes(office))
        {
            var response = await visitor.Raw(new HttpRequestMessage(HttpMethod.Get, Example(route)));
            var toSignIn = (int)response.StatusCode == 302 && response.Headers.Location!.ToString().Contains("/sign-in?ReturnUrl=", StringComparison.Ordinal);
            if (!toSignIn)
                open.Add(route.RoutePattern.RawText!);
        }
        open.Distinct().Order(StringComparer.Ordinal).ShouldBe(OpenToEverybody);
    }

    [Fact]
    public async Task In_the_demo_only_its_own_page_and_one_click_sign_in_are_added()
    {
        await using var office = await StaffOffice.OpenDemo();
        Routes(office).Where(IsAnonymous).Select(r => r.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe([.. OpenToEverybody.Append("demo/{file?}").Append("sign-in/as").Order(StringComparer.Ordinal)]);
    }

    // A page of a new folder that nobody gave a rule would be open to every role.
    [Fact]
    public async Task Every_page_has_a_rule_about_roles_but_those_that_are_everybodys()
    {
        await using var office = await StaffOffice.Open();
        var ruleless = Routes(office).Where(r => !IsAnonymous(r) && r.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Policy is null));
        ruleless.Select(r => r.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal).ShouldBe(["", "mobile", "password", "sign-out"]);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found_by_anybody()
    {
        await using var office = await StaffOffice.Open();
        (await office.Visitor().Get("/nothing/here")).Status.ShouldBe(404);
        (await (await office.SignedIn("analyst")).Get("/nothing/here")).Status.ShouldBe(404);
    }

    private static IEnumerable<RouteEndpoint> Routes(StaffOffice office) =>
        office.Head.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static bool IsAnonymous(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static string Example(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/')
        .Replace("{person:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{subject:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
        .Replace("{question}", "overall", StringComparison.Ordinal).Replace("{code}", "k7m2qd9x", StringComparison.Ordinal)
        .Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{number}", "07700900123", StringComparison.Ordinal)
        .Replace("{reason}", "opted-out", StringComparison.Ordinal).Replace("{file}", "none.css", StringComparison.Ordinal);
}
