using System.IO.Compression;
using System.Security.Cryptography;
using Voice.Analysis.Classification;
using Voice.Analysis.Engine;
using Voice.Analysis.Features;
using Voice.Analysis.Models;
using Voice.Analysis.Redaction;
using Voice.Analysis.Tests.Engine;

namespace Voice.Analysis.Tests.Models;

public sealed class ModelFileTests
{
    private static readonly AnalysisModel Small = new(
        new Dictionary<string, TextClassifier>
        {
            [AnalysisModel.Sentiment] = TextClassifier.Train(Samples.Sentiment(200, 1), new TrainingOptions { ReadsSentiment = true }),
            [AnalysisModel.Themes] = TextClassifier.Train(Samples.Moods(200, 1), new TrainingOptions { Task = TaskKind.MultiLabel, ReadsSentiment = true })
        },
        KnownWords.Learn(["kind and sound", "kind and late"]), "unsaved");

    [Fact]
    public void What_is_saved_comes_back_and_decides_the_same()
    {
        AnalysisModel loaded = ModelFile.Load(new MemoryStream(Bytes()));
        loaded.KnownWords.Count.ShouldBe(Small.KnownWords.Count);
        foreach (LabelledComment example in Samples.Sentiment(200, 2))
        {
            var input = new CommentInput { Text = example.Text, Question = example.Question, Rating = example.Rating };
            Prediction before = Small.Classifiers[AnalysisModel.Sentiment].Predict(input), after = loaded.Classifiers[AnalysisModel.Sentiment].Predict(input);
            after.Label.ShouldBe(before.Label);
            after.Probability.ShouldBe(before.Probability, 0.05);
        }

        foreach (LabelledComment example in Samples.Moods(200, 2))
        {
            var input = new CommentInput { Text = example.Text, Question = example.Question, Rating = example.Rating };
            Prediction before = Small.Classifiers[AnalysisModel.Themes].Predict(input), after = loaded.Classifiers[AnalysisModel.Themes].Predict(input);
            for (int k = 0; k < before.All.Count; k++)
                after.All[k].Probability.ShouldBe(before.All[k].Probability, 0.05);
        }
    }

    [Fact]
    public void The_version_is_the_same_for_the_same_model() => ModelFile.Load(new MemoryStream(Bytes())).Version.ShouldBe(ModelFile.Save(Small, new MemoryStream()));

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        byte[] file = Bytes();
        foreach (int length in new[] { 0, 5, 12, 40, file.Length / 2, file.Length - 1 })
            Should.Throw<InvalidDataException>(() => ModelFile.Load(new MemoryStream(file[..length])));
    }

    [Fact]
    public void A_damaged_file_is_refused_with_the_reason()
    {
        byte[] file = Bytes();
        file[file.Length / 2] ^= 1;
        Should.Throw<InvalidDataException>(() => ModelFile.Load(new MemoryStream(file))).Message.ShouldContain("checksum");
        byte[] other = Bytes();
        other[8] = 99;
        Should.Throw<InvalidDataException>(() => ModelFile.Load(new MemoryStream(other))).Message.ShouldContain("format 99");
        Should.Throw<InvalidDataException>(() => ModelFile.Load(new MemoryStream("text,sentiment\n"u8.ToArray()))).Message.ShouldContain("not a model file");
    }

    /// <summary>The word list and the frames decide how many features there are; a program with others must not read the weights askew.</summary>
    [Theory]
    [InlineData(0.5, -40)]
    [InlineData(0.5, 40)]
    [InlineData(1, -1)]
    [InlineData(1, 1)]
    public void A_file_whose_parts_do_not_fit_together_is_refused_though_its_checksum_is_right(double at, int change)
    {
        byte[] file = Bytes();
        using var content = new MemoryStream();
        using (var unpacked = new BrotliStream(new MemoryStream(file, 16, file.Length - 48), CompressionMode.Decompress))
            unpacked.CopyTo(content);
        byte[] whole = content.ToArray();
        int where = (int)(at * whole.Length);
        byte[] askew = change < 0 ? [.. whole[..(where + change)], .. whole[where..]] : [.. whole[..where], .. new byte[change], .. whole[where..]];
        Should.Throw<InvalidDataException>(() => ModelFile.Load(new MemoryStream(Packed(file, askew)))).Message.ShouldContain("another version");
    }

    [Fact]
    public void A_file_that_holds_what_no_trainer_writes_is_refused()
    {
        FeatureSpace space = Small.Classifiers[AnalysisModel.Sentiment].Ensemble.Features.Space;
        float[] odd = [.. space.InverseFrequencies];
        odd[3] = float.NaN;
        uint[] hashes = [.. space.Hashes];
        hashes[3] = 0;
        foreach (FeatureSpace askew in new[]
                 {
                     new FeatureSpace(space.Hashes, space.InverseFrequencies, -1), new FeatureSpace(space.Hashes, space.InverseFrequencies, space.Columns + 1),
                     new FeatureSpace(space.Hashes, odd, space.Words), new FeatureSpace(hashes, space.InverseFrequencies, space.Words)
                 })
        {
            TextClassifier known = Small.Classifiers[AnalysisModel.Sentiment];
            var features = new CommentFeatures(askew, known.Ensemble.Features.Dense, known.Ensemble.Features.Questions);
            Refused(Small.With(AnalysisModel.Sentiment, new TextClassifier([.. known.Labels], new Ensemble(features, known.Ensemble.Plain, known.Ensemble.Telling, known.Task), known.Decision, known.AbstainBelow)));
        }

        Refused(Small.With(AnalysisModel.Sentiment, Small.Classifiers[AnalysisModel.Themes]));
        Refused(Small.With(AnalysisModel.Concerns, Small.Classifiers[AnalysisModel.Themes]));
    }

    /// <summary>Each with one thing in it that is not as it should be, and all else as it was.</summary>
    [Theory]
    [InlineData("abstains below 2")]
    [InlineData("abstains below NaN")]
    [InlineData("no labels")]
    [InlineData("a label twice")]
    [InlineData("a threshold too few")]
    [InlineData("a threshold that is no number")]
    [InlineData("an offset too many")]
    [InlineData("an offset that is no number")]
    [InlineData("a slope that is no number")]
    [InlineData("a frequency below nothing")]
    [InlineData("features of a kind there is not")]
    [InlineData("a question twice")]
    [InlineData("more values than a model has")]
    [InlineData("a bias that is no number")]
    [InlineData("a weight without end")]
    public void One_thing_that_cannot_be_is_enough(string what)
    {
        TextClassifier known = Small.Classifiers[AnalysisModel.Themes];
        Ensemble ensemble = known.Ensemble;
        CommentFeatures features = ensemble.Features;
        FeatureSpace space = features.Space;
        LinearModel plain = ensemble.Plain;
        float[] thresholds = known.Decision.Weights;
        string[] many = [.. Enumerable.Range(0, (1 << 24) / features.Columns + 4).Select(i => $"label {i}")];
        List<string> asked = ["one", "two"];
        AnalysisModel odd = Small.With(AnalysisModel.Themes, what switch
        {
            "abstains below 2" => new TextClassifier([.. known.Labels], ensemble, known.Decision, 2),
            "abstains below NaN" => new TextClassifier([.. known.Labels], ensemble, known.Decision, double.NaN),
            "no labels" => new TextClassifier([], ensemble, known.Decision with { Weights = [] }, known.AbstainBelow),
            "a label twice" => new TextClassifier([known.Labels[0], known.Labels[0], .. known.Labels.Skip(2)], ensemble, known.Decision, known.AbstainBelow),
            "a threshold too few" => With(known.Decision with { Weights = thresholds[1..] }),
            "a threshold that is no number" => With(known.Decision with { Weights = [float.NaN, .. thresholds[1..]] }),
            "an offset too many" => With(known.Decision with { Offsets = [0, 0] }),
            "an offset that is no number" => With(known.Decision with { Offsets = [float.PositiveInfinity] }),
            "a slope that is no number" => With(known.Decision with { Slope = float.NaN }),
            "a frequency below nothing" => Of(new CommentFeatures(new FeatureSpace(space.Hashes, [-1, .. space.InverseFrequencies[1..]], space.Words), features.Dense, features.Questions), plain),
            "features of a kind there is not" => Of(new CommentFeatures(space, (DenseFeatures)200, features.Questions), plain),
            "a question twice" => Of(new CommentFeatures(space, features.Dense, asked), plain),
            "more values than a model has" => new TextClassifier(many, ensemble, known.Decision with { Weights = new float[many.Length] }, known.AbstainBelow),
            "a bias that is no number" => Of(features, new LinearModel(plain.Features, plain.Classes, plain.Weights, [float.NaN, .. plain.Bias[1..]])),
            _ => Of(features, new LinearModel(plain.Features, plain.Classes, [float.PositiveInfinity, .. plain.Weights[1..]], plain.Bias)),
        });
        asked[1] = asked[0];
        Refused(odd);

        TextClassifier With(Decision decision) => new([.. known.Labels], ensemble, decision, known.AbstainBelow);
        TextClassifier Of(CommentFeatures others, LinearModel model) => new([.. known.Labels], new Ensemble(others, model, ensemble.Telling, known.Task), known.Decision, known.AbstainBelow);
    }

    [Fact]
    public void A_part_that_decides_another_way_than_its_place_asks_is_refused()
    {
        TextClassifier one = Small.Classifiers[AnalysisModel.Sentiment];
        Refused(Small.With(AnalysisModel.Themes, one));
        string[] harms = [.. new[] { "self-harm", "violence", "missing" }.Take(one.Labels.Count)];
        harms.Length.ShouldBe(one.Labels.Count);
        Refused(Small.With(AnalysisModel.Concerns, new TextClassifier(harms, one.Ensemble, one.Decision, one.AbstainBelow)));
    }

    private static void Refused(AnalysisModel model)
    {
        var file = new MemoryStream();
        ModelFile.Save(model, file);
        file.Position = 0;
        Should.Throw<InvalidDataException>(() => ModelFile.Load(file)).Message.ShouldContain("no trainer writes");
    }

    private static byte[] Packed(byte[] file, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(content);
        byte[] before = [.. file[..12], .. BitConverter.GetBytes((int)packed.Length), .. packed.ToArray()];
        return [.. before, .. SHA256.HashData(before)];
    }

    [Fact]
    public void The_shipped_model_is_small_enough_and_knows_all_its_tasks()
    {
        using Stream stream = typeof(AnalysisModel).Assembly.GetManifestResourceStream("Voice.Analysis.Resources.model.bin")!;
        stream.Length.ShouldBeLessThan(5_000_000);
        AnalysisModel.Shipped.Classifiers.Keys.Order().ShouldBe([AnalysisModel.Concerns, AnalysisModel.Sentiment, AnalysisModel.Themes]);
    }

    private static byte[] Bytes()
    {
        var stream = new MemoryStream();
        ModelFile.Save(Small, stream);
        return stream.ToArray();
    }
}
