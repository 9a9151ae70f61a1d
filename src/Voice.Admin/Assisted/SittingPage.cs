using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Conversations;
using Voice.Core.Surveys;
using Voice.Core.WaysIn;
using Voice.Web.Survey;

namespace Voice.Admin.Assisted;

/// <summary>One page of a sitting: only for its helper, only while it lasts.</summary>
[ResponseCache(NoStore = true)]
public abstract class SittingPage(AssistedSurveys assisted) : StaffPage
{
    public Guid Id { get; private set; }

    public WebVisit Visit { get; private set; } = null!;

    public string Language => Visit.State.Language;

    public string Direction => PageWords.Direction(Language);

    /// <summary>The survey's words in the person's language.</summary>
    public PageWords Words => PageWords.In(Language);

    /// <summary>Read out in short words.</summary>
    public bool Easy => Visit.Survey.Easy is not null && (Request.Query["easy"].ToString() switch { "1" => true, "0" => false, _ => Visit.State.EasyRead });

    public string Ask(Question question) => Say(Easy && question.Easy is { } easy ? easy.Text : question.Text);

    protected AssistedSurveys Assisted => assisted;

    protected Recorder Helper => RecorderIn(Conventions.Folder.Roles);

    public string Say(LocalText text) => Visit.Say(text, Language);

    public string Address(string page = "") => $"/helping/sitting/{Id}{page}";

    /// <summary>Where the sitting stands.</summary>
    public string Onwards => !Visit.IsStarted ? Address() : Visit.Next is { } next ? Address($"/q/{next.Id}") : Address("/check");

    /// <returns>Null when there is a survey to go on with.</returns>
    protected async Task<IActionResult?> Open(Guid id, CancellationToken ct)
    {
        Id = id;
        if (await assisted.Open(id, Helper, ct) is not { } visit)
            return NotFound();
        Visit = visit;
        return Visit.Closed ? Redirect(Address("/over")) : null;
    }

    protected IActionResult After(WebVisit? now, Func<string> address)
    {
        if (now is null)
            return NotFound();
        Visit = now;
        return Redirect(Visit.Closed ? Address("/over") : address());
    }
}
