using System.Runtime.CompilerServices;
using Voice.Core.Data;
using Voice.Core.Sealing;
using Voice.Core.Surveys;

namespace Voice.Core.Invitations;

/// <summary>Says for everybody whose survey came due whether they would be asked now, and if not, why.</summary>
public sealed class InvitationPlanner(Store store, SurveyLibrary surveys, Vault vault, AskOptions options, TimeProvider clock)
{
    private readonly CandidateReader _candidates = new(surveys);
    private readonly FactFinder _facts = new(vault);
    private readonly TextCosts _costs = new(options);

    /// <summary>The plan, oldest trigger first. Two people on one phone: the second waits.</summary>
    public async IAsyncEnumerable<PlanEntry> Plan([EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var batch in Batches(ct))
        {
            foreach (var (_, entry) in batch)
                yield return entry;
        }
    }

    internal async IAsyncEnumerable<IReadOnlyList<(AskCandidate Candidate, PlanEntry Entry)>> Batches([EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = store.Open();
        var today = UkTime.Today(clock);
        var taken = new HashSet<Guid>();
        await foreach (var batch in _candidates.Batches(db, today, ct))
        {
            var facts = await _facts.Find(db, batch, today);
            yield return [.. batch.Select((c, i) => (c, Decide(c, facts[i], taken)))];
        }
    }

    private PlanEntry Decide(AskCandidate candidate, AskFacts facts, HashSet<Guid> taken)
    {
        var phone = candidate.Contact?.PhoneId;
        if (phone is { } id && taken.Contains(id))
            facts = facts with { PhoneBusy = true };
        var reasons = AskRules.Reasons(facts, options);
        if (reasons.Count == 0 && phone is { } used)
            taken.Add(used);
        return new PlanEntry
        {
            Reference = candidate.Reference,
            PersonId = candidate.Person.Id,
            Audience = candidate.Person.Audience,
            SurveyId = candidate.Survey.Id,
            Trigger = candidate.Survey.Trigger.Event,
            SubjectId = candidate.SubjectId,
            TriggeredOn = candidate.TriggeredOn,
            Reasons = reasons,
            Cost = reasons.Count == 0 ? _costs.Of(candidate) : default,
        };
    }
}
