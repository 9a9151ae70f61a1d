using Voice.TestCommon;

namespace Voice.Admin.Tests;

/// <summary>People who were asked and answer by text, on the real path.</summary>
internal static class Answering
{
    public const string Child = "+447700900443";

    /// <summary>The sample files are in, and the first texts have left.</summary>
    public static async Task Sampled(this TestVoice voice)
    {
        await voice.ImportClosures();
        await voice.ImportVictims();
        await voice.Invite();
        await voice.SendDue();
    }

    /// <summary>The child of YP11000 answers everything, with a comment.</summary>
    public static async Task ChildAnswers(this TestVoice voice, string comment = "my worker was sound")
    {
        foreach (var said in new[] { "yes", "8", "yeah", "a bit", comment, "more trips out", "1" })
            await voice.Text(Child, said);
    }

    /// <summary>So many children whose cases closed in July to September 2026 rate the whole thing.</summary>
    public static async Task ChildrenRate(this TestVoice voice, int asked, params int[] ratings)
    {
        var rows = Enumerable.Range(0, asked).Select(i => $"Q3-{i},{10 + i}/09/2026,01/01/2011,077009001{i:00},Yes");
        await voice.ImportClosures(voice.TempFile("rates.csv", "Reference,Closed,DOB,Mobile,Consent\n" + string.Join('\n', rows)));
        await voice.Invite();
        await voice.SendDue();
        for (var i = 0; i < ratings.Length; i++)
        {
            await voice.Text($"+4477009001{i:00}", "yes");
            await voice.Text($"+4477009001{i:00}", $"{ratings[i]}");
        }
    }
}
