using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Voice.Core.Staff;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;

namespace Voice.BrowserTests.WaysIn;

/// <summary>The printed form, printed: Chromium's own PDF, and the page as it is laid out for paper.</summary>
public sealed partial class PrintTests(PublicSite site)
{
    /// <summary>A4 between the margins, in CSS pixels.</summary>
    private const int Width = 672, Height = 1016;

    [Theory]
    [InlineData("child-closure", "en", false, 2)]
    [InlineData("child-closure", "cy", true, 2)]
    [InlineData("parent-closure", "ur", false, 2)]
    [InlineData("victim-closure", "en", false, 2)]
    [InlineData("referral-order-panel-volunteer", "cy", false, 2)]
    public async Task A_form_prints_whole_on_few_pages(string survey, string language, bool easy, int pages)
    {
        var form = await site.World.Core.GetRequiredService<OpenLinks>().MakePaper(await site.World.SomeService(), survey, "test");
        var office = await site.Office(StaffRoles.Participation, new() { ViewportSize = new() { Width = Width, Height = Height } });
        await office.GotoAsync($"{site.StaffAddress}/ways/form/{form.Code}?lang={language}&easy={(easy ? 1 : 0)}");
        await office.EmulateMediaAsync(new() { Media = Media.Print });
        await AllIsThere(office, site.World.Surveys.Find(survey)!, ShortCode.Show(form.Code), easy);
        await NothingIsCut(office);
        var pdf = await office.PdfAsync(new() { PreferCSSPageSize = true });
        PagesOf(pdf).ShouldBe(pages);
        A4().IsMatch(Encoding.Latin1.GetString(pdf)).ShouldBeTrue();
        await office.Context.CloseAsync();
    }

    [Fact]
    public async Task A_poster_prints_on_one_page_with_its_code_large_enough_to_scan()
    {
        var poster = await site.World.Core.GetRequiredService<OpenLinks>().MakePoster(await site.World.SomeService(), "child-closure", "test");
        var office = await site.Office(StaffRoles.Participation, new() { ViewportSize = new() { Width = Width, Height = Height } });
        await office.GotoAsync($"{site.StaffAddress}/ways/{poster.Id}/poster");
        await office.EmulateMediaAsync(new() { Media = Media.Print });
        (await office.Locator(".qr").BoundingBoxAsync())!.Width.ShouldBeGreaterThan(300);
        await NothingIsCut(office);
        PagesOf(await office.PdfAsync(new() { PreferCSSPageSize = true })).ShouldBe(1);
        await office.Context.CloseAsync();
    }

    private static async Task AllIsThere(IPage office, SurveyDefinition survey, string code, bool easy)
    {
        foreach (var other in new[] { ".head", ".govuk-footer", ".no-print", ".demo" })
            await Assertions.Expect(office.Locator(other).First).ToBeHiddenAsync();
        (await office.Locator(".sheet__code").TextContentAsync()).ShouldBe(code);
        var questions = office.Locator(".sheet__questions > li");
        (await questions.CountAsync()).ShouldBe(survey.Questions.Count);
        (await office.Locator(".sheet__questions").EvaluateAsync<string>("e => getComputedStyle(e).listStyleType")).ShouldBe("decimal");
        for (var i = 0; i < survey.Questions.Count; i++)
        {
            var question = survey.Questions[i];
            var options = question.Type switch { QuestionType.Comment => 0, QuestionType.Scale => question.Max - question.Min + 2, QuestionType.Faces => 6, QuestionType.YesNo => 3, _ => question.Options.Count + 1 };
            (await questions.Nth(i).Locator(".sheet__box").CountAsync()).ShouldBe(options, question.Id);
            (await questions.Nth(i).Locator(".sheet__lines span").CountAsync()).ShouldBe(question.Type == QuestionType.Comment ? 3 : 0, question.Id);
            (await questions.Nth(i).Locator(".symbol").CountAsync()).ShouldBe(easy ? 1 : 0, question.Id);
        }
    }

    private static async Task NothingIsCut(IPage office)
    {
        var cut = await office.EvaluateAsync<string[]>($$"""
            () => [...document.querySelectorAll('.sheet, .sheet *')].filter(e => {
              const r = e.getBoundingClientRect()
              return r.width > 0 && (r.left < -1 || r.right > {{Width}} + 1)
            }).map(e => e.outerHTML.slice(0, 120))
            """);
        cut.ShouldBeEmpty();
        var torn = await office.EvaluateAsync<string[]>($$"""
            () => [...document.querySelectorAll('.sheet__questions > li')]
              .filter(e => getComputedStyle(e).breakInside !== 'avoid' || e.offsetHeight > {{Height}})
              .map(e => e.textContent.slice(0, 60))
            """);
        torn.ShouldBeEmpty();
    }

    private static int PagesOf(byte[] pdf) => PageObject().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();

    [GeneratedRegex(@"/MediaBox\s*\[0 0 59[45]\.?\d* 84[12]\.?\d*\]")]
    private static partial Regex A4();
}
