using Voice.Analysis.Concerns;

namespace Voice.Analysis.Tests.Concerns;

public sealed class SecondStageDecisionTests
{
    private static readonly string[] Labels = ["missing", "ring-me", "self-harm", "violence", "reprisal", "any-harm"];
    private static readonly float[] Thresholds = [0.5f, 0.2f, 0.5f, 0.5f, 0.5f, 0.6f];
    private static readonly SecondStageDecision Decision = new(Labels);

    [Theory]
    [InlineData(new[] { 0.1f, 0.1f, 0.2f, 0.1f, 0.1f, 0.5f }, "")]
    [InlineData(new[] { 0.6f, 0.1f, 0.2f, 0.1f, 0.1f, 0.5f }, "missing")]
    [InlineData(new[] { 0.01f, 0.1f, 0.2f, 0.02f, 0.01f, 0.7f }, "self-harm")]
    [InlineData(new[] { 0.01f, 0.1f, 0.2f, 0.1f, 0.01f, 0.7f }, "self-harm violence")]
    [InlineData(new[] { 0.3f, 0.1f, 0.3f, 0.4f, 0.2f, 0.7f }, "missing self-harm violence")]
    [InlineData(new[] { 0.01f, 0.3f, 0.02f, 0.01f, 0.01f, 0.1f }, "ring-me")]
    public void A_likely_harm_names_its_likeliest_categories(float[] scores, string expected)
    {
        uint raised = Decision.Raised(scores, Thresholds);
        string.Join(' ', Labels.Where((_, k) => (raised & (1u << k)) != 0)).ShouldBe(expected);
        Decision.Alarms(scores, Thresholds).ShouldBe(expected is not ("" or "ring-me"));
    }

    [Fact]
    public void Likelihood_is_of_harm_and_not_of_a_route()
        => Decision.Likelihood([0.1f, 0.9f, 0.2f, 0.1f, 0.1f, 0.5f]).ShouldBe(0.5f);

    [Fact]
    public void An_unknown_label_is_refused() => Should.Throw<ArgumentException>(() => new SecondStageDecision(["missing", "weather"]));
}
