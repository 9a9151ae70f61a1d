using Voice.Analysis.Concerns;

namespace Voice.Analysis.Tests.Concerns;

public sealed class ConcernExamplesTests
{
    [Fact]
    public void Choices_and_slots_are_written_out_and_variants_stay_together()
    {
        IReadOnlyList<ConcernExample> examples = Read("slot\tkin\tdad|mum\nharm-at-home\tplain\tmy <kin> {hits|kicks} me\nnone\tfine\tall good");
        examples.Where(e => e.Category == "harm-at-home").Select(e => e.Text)
            .ShouldBeSubsetOf(["my dad hits me", "my dad kicks me", "my mum hits me", "my mum kicks me", .. examples.Select(e => e.Text).Where(t => t.Split(' ').Length == 4)]);
        examples.Where(e => e.Category == "harm-at-home").Select(e => e.Group).Distinct().Count().ShouldBe(1);
        examples.ShouldContain(new ConcernExample(examples[0].Group + 1, null, "fine", "all good", true) { Variants = 2 });
        Read("none\tfine\t{a|b|c|d} {e|f|g|h} {i|j|k|l}").Count.ShouldBeInRange(14, 19);
    }

    [Fact]
    public void Wordings_of_one_situation_stay_together_and_each_is_also_misspelt()
    {
        IReadOnlyList<ConcernExample> examples = Read("none\tfine\tall good here\nsituation\tkeys\nharm-at-home\tplain\tmy stomach drops when the key turns\nnone\tlookalike\tmy stomach rumbles when dinner comes\nsituation\tbuses\nmissing\tplain\ti sleep on the night bus");
        examples.Select(e => e.Group).ShouldBe([0, 0, 1, 1, 1, 1, 2, 2]);
        examples.ShouldAllBe(e => e.Variants == 2);
        examples[2].ShouldBe(new ConcernExample(1, "harm-at-home", "plain", "my stomach drops when the key turns", true) { Variants = 2 });
    }

    [Fact]
    public void The_same_file_gives_the_same_texts()
    {
        const string file = "violence\tplain\ti {carry|keep|hold} a {knife|blade|machete} {always|at night}";
        Read(file).Select(e => e.Text).ShouldBe(Read(file).Select(e => e.Text));
    }

    [Theory]
    [InlineData("nonsense\tplain\ttext", "Line 1")]
    [InlineData("violence\tplain", "Line 1")]
    [InlineData("situation\tkeys\nviolence\tplain\ttext\textra\tcells", "Line 2")]
    [InlineData("violence\tplain\tmy <kin> hits", "no slot kin")]
    [InlineData("violence\tplain\tmy {dad|mum hits", "not closed")]
    public void A_bad_row_is_named(string file, string message)
        => Should.Throw<FormatException>(() => Read(file)).Message.ShouldContain(message);

    [Fact]
    public void Training_learns_wordings_and_keeps_ordinary_comments_quiet()
    {
        IReadOnlyList<ConcernExample> examples = Read(
            "violence\tplain\t{he|that boy|a lad} {will|is going to} {stab|cut|shoot} me\nviolence\tslang\t{opps|they} {gonna|will} {wet|poke} me {up|soon}\nviolence\tthird\tmy {son|brother} {carries|has} a {knife|blade}\n" +
            "missing\tplain\ti {ran away|left home} {last night|again}\nmissing\tthird\tmy {son|sister} {has gone missing|did not come home}\nmissing\tslang\t{dipped|bounced} from {care|the home}\n" +
            "none\tfine\t{nice|good|kind} {staff|worker|people}\nnone\tfine\tthe {bus|room|food} was {late|cold|fine}\nnone\tfine\ti {liked|enjoyed} {football|the gym}");
        string[] comments = [.. Enumerable.Range(0, 60).Select(i => $"the {(i % 2 == 0 ? "nurse" : "doctor")} was kind and saw me after {i} minutes")];
        (var classifier, ConcernFigures figures) = ConcernTrainer.Train(examples, comments, ConcernDetector.PatternsOnly);
        classifier.Labels.ShouldBe(["missing", "violence", "any-harm"]);
        figures.Groups[0].Texts.ShouldBe(examples.Count(e => e.Category is not null));
        figures.Alarmed.ShouldBeEmpty();
    }

    private static IReadOnlyList<ConcernExample> Read(string file) => ConcernExamples.Read(new StringReader(file));
}
