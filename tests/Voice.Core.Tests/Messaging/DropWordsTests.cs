using System.Text.RegularExpressions;
using Voice.Core.Invitations;
using Voice.Core.Messaging;
using Voice.Core.Tests.Surveys;

namespace Voice.Core.Tests.Messaging;

public sealed partial class DropWordsTests
{
    [Fact]
    public void Every_reason_the_program_writes_has_words()
    {
        var written = Directory.EnumerateFiles(Path.Combine(SurveyFolders.Root, "src", "Voice.Core"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Dropping().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value).ToHashSet();
        written.IsSupersetOf(["opted-out", "wrong-person", "expired", "stale", "overtaken", "no-safe-hour", "erased"]).ShouldBeTrue();
        foreach (var reason in written.Concat(Enum.GetNames<AskReason>()))
            DropWords.Of(reason).ShouldNotBe(reason);
    }

    [GeneratedRegex(@"\bDrop(?:Queued)?\([^;]*?""([^""]+)""")]
    private static partial Regex Dropping();
}
