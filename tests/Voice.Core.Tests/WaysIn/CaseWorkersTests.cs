using Voice.Core.WaysIn;

namespace Voice.Core.Tests.WaysIn;

public sealed class CaseWorkersTests
{
    [Theory]
    [InlineData("D. Marsh", "d.marsh@council.example")]
    [InlineData("Dee Marsh", "d.marsh@council.example")]
    [InlineData("Marsh, Dee", "dee.marsh2@council.example")]
    [InlineData("Ms D Marsh", "dmarsh@council.example")]
    [InlineData("Marsh", "dee.marsh@council.example")]
    [InlineData("d.marsh@council.example", "D.Marsh@other.example")]
    [InlineData("Siân O'Neill", "siân.oneill@council.example")]
    [InlineData("Dee Marsh", "Marsh Dee")]
    public void A_name_that_could_be_theirs_counts_as_theirs(string worker, string name) => CaseWorkers.MayBe(worker, name).ShouldBeTrue();

    [Theory]
    [InlineData("D. Marsh", "p.osei@council.example")]
    [InlineData("D. Marsh", "r.marsh@council.example")]
    [InlineData("D. Marsh", "d.marshall@council.example")]
    [InlineData("", "d.marsh@council.example")]
    [InlineData("D. Marsh", null)]
    public void Another_name_is_another_person(string worker, string? name) => CaseWorkers.MayBe(worker, name).ShouldBeFalse();
}
