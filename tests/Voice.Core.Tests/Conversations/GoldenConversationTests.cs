using System.Runtime.CompilerServices;
using Voice.Core.Conversations;

namespace Voice.Core.Tests.Conversations;

/// <summary>Whole conversations, held again word for word with the state saved and reloaded after every event.
/// <c>VOICE_GOLDEN=write</c> writes them anew: read the difference before you keep it.</summary>
public sealed class GoldenConversationTests
{
    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_golden_conversation_goes_as_written(string file)
    {
        var path = Path.Combine(Folder(), file);
        var written = File.ReadAllText(path);
        var golden = GoldenConversation.Parse(written);
        var held = golden.Replay(Surveys.Named(golden.Survey)).Write();
        if (Environment.GetEnvironmentVariable("VOICE_GOLDEN") == "write")
            File.WriteAllText(path, held);
        else
            held.ShouldBe(written);
    }

    [Fact]
    public void There_are_enough_of_them_and_every_shipped_survey_has_one()
    {
        var all = Files().Select(f => GoldenConversation.Parse(File.ReadAllText(Path.Combine(Folder(), f.Data)))).ToList();
        all.Count.ShouldBeGreaterThanOrEqualTo(40);
        Surveys.Shipped.ShouldAllBe(s => all.Any(g => g.Survey == s.Id && g.Language == "en") && all.Any(g => g.Survey == s.Id && g.Language == "cy"));
    }

    [Fact]
    public void A_conversation_that_took_place_is_written_without_team_and_link()
    {
        var survey = Surveys.Of();
        var start = ConversationEngine.New("en", null, "Northtown", "https://real.example/s/secret");
        var invited = new ConversationEvent.Invited();
        var file = GoldenConversation.Write("test", start, [new GoldenTurn(invited, ConversationEngine.Next(survey, start, invited).Effects)]);
        file.ShouldBe("survey: test\nlanguage: en\n\n* invited\n> Hi, this is the Harbour team. How was it? Text YES or NO, or go to https://voice.example/s/abc\n");
        GoldenConversation.Parse(file).Replay(survey).Write().ShouldBe(file);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden");
}
