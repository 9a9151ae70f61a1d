using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Voice.Core.Conversations;
using Voice.Web.Survey;

namespace Voice.Api.Survey;

/// <summary>Who will see the answers, what stays private and when it cannot; then yes or no.</summary>
public sealed class StartPage(SurveyDesk desk) : SurveyPage(desk)
{
    protected override string Name => "start";

    /// <summary>The languages to choose from, where nobody knows which is this person's; empty: known or chosen.</summary>
    public IReadOnlyList<LanguageLink> Choices => MustChoose
        ? [.. new[] { Visit.State.Language, Visit.State.AlsoIn! }.Select(LinkTo)]
        : [];

    public string ChangesNothing => Say(Easy ? Visit.Survey.Easy!.ChangesNothing : Visit.Survey.Wording.ChangesNothing);

    public IEnumerable<string> WhoSees => Say(Easy ? Visit.Survey.Easy!.WhoSees : Visit.Survey.Wording.WhoSees)
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string HowLong => PageWords.Promise(Words, Visit.Survey);

    protected override IActionResult Show() => Ended() ?? Page();

    protected override async Task<IActionResult> Take(IFormCollection form, WebPost post, CancellationToken ct)
    {
        if (Ended() is { } over)
            return over;
        return form["answer"].ToString() switch
        {
            "yes" => Onward(await post.Agree(Language, Easy, ct), () => WhereItStands),
            "no" => Onward(await post.Refuse(Language, Easy, ct), () => Address("/no")),
            _ => Page(),
        };
    }
}
