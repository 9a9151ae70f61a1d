using Voice.Analysis.Engine;

namespace Voice.Analysis.Tests.Engine;

/// <summary>Small made-up data with a pattern that can be learnt.</summary>
public static class Samples
{
    private static readonly string[] Good = ["kind", "helpful", "great", "friendly", "sound", "lovely", "patient", "caring"];
    private static readonly string[] Bad = ["rude", "late", "useless", "boring", "unfair", "cold", "awful", "pointless"];
    private static readonly string[] Who = ["my worker", "the lady", "staff", "the officer", "everyone", "my mentor", "the man", "the team"];
    private static readonly string[] Tails = ["today", "every week", "at the office", "on the phone", "with me", "last month", "again", "to my mum"];

    public static IReadOnlyList<LabelledComment> Sentiment(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            bool good = random.Next(2) == 0;
            string word = (good ? Good : Bad)[random.Next(8)];
            return new LabelledComment { Text = $"{Who[random.Next(8)]} was {word} {Tails[random.Next(8)]} {i}", Labels = [good ? "positive" : "negative"], Question = "How was it?", Rating = good ? 1 : 5 };
        })];
    }

    public static IReadOnlyList<LabelledComment> Topics(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            bool food = random.Next(2) == 0, sport = random.Next(2) == 0;
            string text = (food ? "the pizza and cooking " : "") + (sport ? "football and boxing " : "") + $"was {Good[random.Next(8)]} {i}";
            return new LabelledComment { Text = text, Labels = [.. new[] { food ? "food" : "", sport ? "sport" : "" }.Where(l => l.Length > 0)] };
        })];
    }

    /// <summary>Comments whose words say what they are about and whose rating alone says whether they are "unhappy".</summary>
    public static IReadOnlyList<LabelledComment> Moods(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Topics(count, seed).Select(topic => random.Next(2) == 0
            ? topic with { Question = "How was it?", Rating = 1 }
            : topic with { Question = "How was it?", Rating = 5, Labels = [.. topic.Labels, "unhappy"] })];
    }
}
