using Voice.Core.Staff;
using Voice.TestCommon;

namespace Voice.Admin.Tests.Messaging;

/// <summary>The phone page on the real path: what is typed comes in, what is answered goes out and appears.</summary>
public sealed class PhonePageTests
{
    private const string Page = "/phone/07700900443";

    [Fact]
    public async Task Typing_yes_brings_the_first_question()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Sampled();
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get(Page);
        Received(browser).ShouldHaveSingleItem();

        await browser.Send(browser.Form("#Text"), ("Text", "yes"));
        browser.Path.ShouldBe(Page);
        Sent(browser).ShouldBe(["yes"]);
        await office.Voice.SendDue();
        await browser.Get(Page);
        Received(browser).Count.ShouldBe(3);
        Received(browser)[^1].ShouldContain("1 to 10");
    }

    [Fact]
    public async Task The_fragment_for_the_script_is_the_texts_alone()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Sampled();
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get(Page + "/screen");
        browser.Html.ShouldNotContain("<html");
        Received(browser).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text_and_only_our_links_can_be_tapped()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Sampled();
        var browser = await office.SignedIn(StaffRoles.Participation);
        await browser.Get(Page);
        browser.Page.QuerySelectorAll(".text--in a").ShouldHaveSingleItem().GetAttribute("href")!.ShouldStartWith("http://localhost:5080/s/");
        const string nasty = "<script>alert(1)</script> https://evil.example/s/1 http://localhost:5080/s/x";
        await browser.Send(browser.Form("#Text"), ("Text", nasty));
        Sent(browser).ShouldBe([nasty]);
        browser.Page.QuerySelectorAll(".text--out a, .text script").ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_invitations_lead_to_their_phones_and_any_made_up_number_can_be_picked_up()
    {
        await using var office = await StaffOffice.Open();
        await office.Voice.Sampled();
        var browser = await office.SignedIn(StaffRoles.Administrator);
        await browser.Get("/phone");
        browser.Page.QuerySelectorAll("caption").Select(c => c.FirstChild!.TextContent).ShouldBe(["Child", "Parent or carer"], ignoreOrder: true);
        browser.Page.QuerySelectorAll("td[data-label=Survey]").Select(c => c.TextContent).Distinct().ShouldAllBe(title => title.Contains('(') && !title.Contains("-closure"));
        var first = browser.Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        (await browser.Get(first)).Page.QuerySelectorAll(".text--in").Length.ShouldBe(1);

        await browser.Get("/phone");
        await browser.Send(browser.Form("#Number"), ("Number", "not a number"));
        browser.Errors.ShouldHaveSingleItem();
        await browser.Send(browser.Form("#Number"), ("Number", "+44 7700 900999"));
        browser.Path.ShouldBe("/phone/07700900999");
        (await browser.Get("/phone/hello")).Status.ShouldBe(404);
    }

    private static List<string> Received(Browser browser) => Texts(browser, ".text--in");

    private static List<string> Sent(Browser browser) => Texts(browser, ".text--out");

    private static List<string> Texts(Browser browser, string kind)
    {
        foreach (var extra in browser.Page.QuerySelectorAll(".text__at, .text .govuk-visually-hidden").ToList())
            extra.Remove();
        return [.. browser.Page.QuerySelectorAll(kind).Select(t => t.TextContent)];
    }
}
