using Voice.Analysis.Engine;
using Voice.Host.Analysis;

namespace Voice.Host.Tests.Analysis;

public sealed class SentimentSpellingsTests
{
    [Fact]
    public void Other_spellings_become_ours_and_other_labels_stay()
    {
        Labels("Positive", "neg", "MIXED").ShouldBe(["positive", "negative", "neutral"]);
        Labels("Positive", "Staff").ShouldBe(["Positive", "Staff"]);
    }

    private static IEnumerable<string> Labels(params string[] given)
        => SentimentSpellings.Normalise([.. given.Select(label => new LabelledComment { Text = "ok", Labels = [label] })]).Select(row => row.Labels[0]);
}
