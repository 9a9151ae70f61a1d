using Voice.TestCommon;
using Voice.TestCommon.Insights;

namespace Voice.Host.Tests.Analysis;

/// <summary>From corrections to a model in use and back again, verb by verb, through the real program.</summary>
public sealed class LearnVerbsTests : IDisposable
{
    private readonly VoiceVerb _voice = new();

    [Fact]
    public async Task A_service_learns_reads_again_and_goes_back()
    {
        await using var store = await TestVoice.Start();
        await store.ImportClosures();
        await store.Invite();
        await store.SendDue();
        foreach (var said in new[] { "yes", "9", "yes", "yes", "zorp" })
            await store.Text("+447700900443", said);
        _voice.With("ConnectionStrings:Voice", store.Settings.Store.ConnectionString).With("Voice:Keys:Path", store.Settings.KeysPath);

        (await _voice.Run("analysis learn")).Error.ShouldContain("Training from use is off");
        _voice.With("Voice:Analysis:TrainFromUse", "true");
        (await _voice.Run("analysis learn")).Out.ShouldContain("There are no new corrections to learn from.");
        await store.Teach(240);
        (await _voice.Run("analysis learn")).Out.ShouldContain("It is adopted");
        (await _voice.Run("analysis models")).Out.ShouldContain("held back, in use");
        (await _voice.Run("analysis learn")).Out.ShouldContain("Not adopted: it is not better.");
        (await _voice.Run("analysis reread")).Out.ShouldContain("241 comments read.");
        var back = await _voice.Run("analysis back");
        (back.Code, back.Out.Contains("is withdrawn", StringComparison.Ordinal)).ShouldBe((0, true), back.Error);
        (await _voice.Run("analysis models")).Out.ShouldContain("shipped, in use");
        (await _voice.Run("analysis reread")).Out.ShouldContain("241 comments read.");
        (await _voice.Run("analysis back")).Code.ShouldBe(1);
        (await _voice.Run("analysis learn")).Out.ShouldContain("There are no new corrections to learn from.");
    }

    public void Dispose() => _voice.Dispose();
}
