using Microsoft.AspNetCore.Mvc;
using Voice.Admin.Shared;
using Voice.Core.Safeguarding;

namespace Voice.Admin.Safeguarding;

/// <param name="Identity">Set in the one answer to the reason given; it is kept nowhere.</param>
/// <param name="Problem">What was wrong with the reason.</param>
/// <param name="After">The page it stands on.</param>
/// <param name="Alerts">Who was told that it waits.</param>
/// <param name="Waited">Since it was raised; null once it was seen.</param>
public sealed record ConcernCard(ConcernToRead Concern, ConcernIdentity? Identity, string? Problem, string? After, IReadOnlyList<AlertShown> Alerts, TimeSpan? Waited);

/// <summary>The safeguarding lead's page.</summary>
public sealed class ConcernsModel(ConcernReview review, AlertWatch watch, TimeProvider clock) : StaffPage
{
    public const int Shown = 25;

    private Guid _asked;
    private ConcernIdentity? _identity;
    private string? _problem;
    private AlertState _alerts = null!;

    /// <summary>Where the page before ended; anything else is the first page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<ConcernToRead> Concerns { get; private set; } = [];

    public ConcernPlace? Next { get; private set; }

    public bool IsFirst => ConcernPlace.Read(After) is null;

    public int Unseen { get; private set; }

    /// <summary>Why nobody, or not everybody, would be told.</summary>
    public IEnumerable<string> Problems => _alerts.Problems();

    public IReadOnlyList<AlertShown> AlertsOf(ConcernToRead concern) => concern is { SeenAt: null, AlertedAt: { } since } ? [.. _alerts.Alerts.Where(a => a.MadeAt >= since)] : [];

    public TimeSpan? WaitedFor(ConcernToRead concern) => concern.SeenAt is null ? clock.GetUtcNow() - concern.RaisedAt : null;

    public ConcernIdentity? OpenedFor(Guid concern) => concern == _asked ? _identity : null;

    public string? ProblemWith(Guid concern) => concern == _asked ? _problem : null;

    public async Task OnGet(CancellationToken ct)
    {
        var page = await review.Read(Shown, ConcernPlace.Read(After), ct);
        (Concerns, Next) = (page.Concerns, page.Next);
        Unseen = await review.CountUnseen(ct);
        _alerts = await watch.Look(ct);
    }

    public async Task<IActionResult> OnPostSeen(Guid id, CancellationToken ct)
    {
        if (await review.MarkSeen(id, By, ct))
            Note("Marked as seen.");
        return RedirectToPage(new { After });
    }

    // Answered at once, without a redirect: who it is must not end in an address, a cookie or the browser's history.
    public async Task<IActionResult> OnPostOpen(Guid id, string? reason, CancellationToken ct)
    {
        _asked = id;
        if ((reason?.Trim().Length ?? 0) < ConcernReview.ReasonLength)
            Refuse(id, "Write in a few words why you need to know, for example: to ring the child's worker today.");
        else if (await review.OpenIdentity(id, reason!, By, ct) is { } identity)
            _identity = identity;
        else
            return NotFound();
        await OnGet(ct);
        return Page();
    }

    private void Refuse(Guid id, string problem)
    {
        _problem = problem;
        ModelState.AddModelError($"reason-{id:N}", problem);
    }
}
