using Voice.Core.Cases.Importing;

namespace Voice.Admin.Cases;

/// <summary>As many problems as a person can read; a file that is wrong throughout is wrong in the same way.</summary>
public sealed record ProblemTable(IReadOnlyList<RowProblem> All)
{
    private const int Most = 200;

    public IEnumerable<RowProblem> Shown => All.Take(Most);

    public int Hidden => Math.Max(0, All.Count - Most);
}
