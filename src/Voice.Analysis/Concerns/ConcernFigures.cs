namespace Voice.Analysis.Concerns;

/// <summary>What the detector found of wordings that its second stage had not seen in any variant.</summary>
/// <param name="Groups">For all, for each category and for each disguise.</param>
/// <param name="Lookalikes">How many benign lookalikes there were.</param>
/// <param name="FalseAlarms">On how many of them both together raised a safeguarding alarm.</param>
public sealed record ConcernFigures(IReadOnlyList<ConcernGroup> Groups, int Lookalikes, int FalseAlarms)
{
    /// <summary>How many different ordinary comments there were on which the patterns had not alarmed.</summary>
    public int Comments { get; init; }

    /// <summary>Those of them in which the second stage, unseen, raised a safeguarding alarm.</summary>
    public IReadOnlySet<string> Alarmed { get; init; } = new HashSet<string>();

    internal static ConcernFigures Of(IReadOnlyList<ConcernExample> examples, float[][] unseen, float[] thresholds, string[] labels, ConcernDetector patterns)
    {
        var decision = new SecondStageDecision(labels);
        var rows = new List<Found>();
        int lookalikes = 0, alarms = 0;
        for (int i = 0; i < examples.Count; i++)
        {
            ConcernExample example = examples[i];
            if (!example.Written)
                continue;
            IReadOnlyList<Concern> found = patterns.Check(ConcernTrainer.Joined(example.Text));
            if (example.Category is null)
            {
                lookalikes++;
                alarms += found.Any(c => c.IsSafeguarding) || decision.Alarms(unseen[i], thresholds) ? 1 : 0;
                continue;
            }

            uint raised = decision.Raised(unseen[i], thresholds);
            rows.Add(new Found(
                example.Category, example.Disguise, found.Any(c => c.CategoryId == example.Category), (raised & (1u << Array.IndexOf(labels, example.Category))) != 0,
                found.Count > 0 || raised != 0));
        }

        return new ConcernFigures([Group("all", rows), .. rows.GroupBy(r => r.Category).Concat(rows.GroupBy(r => r.Disguise)).Select(g => Group(g.Key, g))], lookalikes, alarms);
    }

    private static ConcernGroup Group(string name, IEnumerable<Found> rows)
        => new(name, rows.Count(), rows.Count(r => r.Patterns), rows.Count(r => r.SecondStage), rows.Count(r => r.Patterns || r.SecondStage), rows.Count(r => r.Raised));

    private sealed record Found(string Category, string Disguise, bool Patterns, bool SecondStage, bool Raised);
}

/// <summary>What was found of one kind of disclosure; all but <paramref name="Raised"/> count the right category only.</summary>
/// <param name="Name">A category, a disguise, or "all".</param>
/// <param name="Texts">How many there were.</param>
/// <param name="Patterns">Found by the patterns alone.</param>
/// <param name="SecondStage">Found by the second stage alone.</param>
/// <param name="Together">Found by either.</param>
/// <param name="Raised">On which anything was raised, of whatever category: a person looks at once.</param>
public sealed record ConcernGroup(string Name, int Texts, int Patterns, int SecondStage, int Together, int Raised);
