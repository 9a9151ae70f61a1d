using Voice.Analysis.Engine;
using Voice.Analysis.Features;
using Voice.Analysis.Statistics;
using Voice.Analysis.Text;

namespace Voice.Analysis.Classification;

/// <summary>Trains a <see cref="TextClassifier"/>: inner folds for decisions and calibration, then a model of everything.</summary>
internal static class ClassifierTrainer
{
    private const int InnerFolds = 3;

    public static TextClassifier Train(IReadOnlyList<LabelledComment> examples, TrainingOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(options);
        Check(examples, options.Task);
        string[] labels = [.. examples.SelectMany(e => e.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (labels.Length < 2)
            throw new ArgumentException("Training needs examples of at least two labels.", nameof(examples));

        Example[] prepared = Prepare(examples, options.Background, labels);
        Decision decision = LearnDecision(prepared, labels.Length, options, cancellation);
        Ensemble ensemble = EnsembleTrainer.Train(prepared, labels.Length, options, cancellation);
        return new TextClassifier(labels, ensemble, decision, options.AbstainBelow);
    }

    private static void Check(IReadOnlyList<LabelledComment> examples, TaskKind task)
    {
        for (int i = 0; i < examples.Count; i++)
        {
            if (task == TaskKind.SingleLabel && examples[i].Labels.Count != 1)
                throw new ArgumentException($"Example {i} has {examples[i].Labels.Count} labels; a single-label task needs exactly one.", nameof(examples));
            if (!(examples[i].Weight > 0))
                throw new ArgumentException($"Example {i} has weight {examples[i].Weight}; it must be above 0.", nameof(examples));
        }
    }

    private static Example[] Prepare(IReadOnlyList<LabelledComment> examples, IReadOnlyList<LabelledComment> background, string[] labels)
    {
        Dictionary<string, int> number = labels.Select((label, i) => (label, i)).ToDictionary(x => x.label, x => x.i, StringComparer.Ordinal);
        return [.. examples.Select(e => Prepare(e, number, false)), .. background.Where(e => e.Labels.All(number.ContainsKey)).Select(e => Prepare(e, number, true))];
    }

    private static Example Prepare(LabelledComment e, Dictionary<string, int> number, bool background)
        => new(PreparedText.Of(e.Text), QuestionReader.Read(e.Question), e.Question, e.Rating, [.. e.Labels.Select(label => number[label]).Distinct()], e.Weight, background);

    private static Decision LearnDecision(Example[] examples, int classes, TrainingOptions options, CancellationToken cancellation)
    {
        int[] own = [.. Enumerable.Range(0, examples.Length).Where(i => !examples[i].IsBackground)];
        int[] folds = Folds.AssignSets([.. own.Select(i => examples[i].Labels)], InnerFolds, options.Seed);
        var probabilities = new float[own.Length * classes];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancellation };
        Parallel.For(0, InnerFolds, parallel, fold =>
        {
            var held = new HashSet<int>(Enumerable.Range(0, own.Length).Where(i => folds[i] == fold).Select(i => own[i]));
            Example[] training = [.. examples.Where((_, i) => !held.Contains(i))];
            Ensemble ensemble = EnsembleTrainer.Train(training, classes, options with { Threads = 1 }, cancellation);
            for (int i = 0; i < own.Length; i++)
            {
                if (folds[i] == fold)
                    Predict(ensemble, examples[own[i]], probabilities.AsSpan(i * classes, classes));
            }
        });
        return DecisionTuner.Learn(probabilities, [.. own.Select(i => examples[i].Labels)], classes, options);
    }

    private static void Predict(Ensemble ensemble, Example example, Span<float> into)
    {
        AnalysisScratch scratch = AnalysisScratch.Current;
        scratch.EnsureScores(ensemble.Width);
        scratch.Features.Cut(example.Text);
        ensemble.Features.Write(example.Text, scratch.Features, example.Question, example.Polarity, example.Rating, Context.All, scratch.Row);
        ensemble.Predict(scratch.Row, scratch.Scores);
        scratch.Scores.AsSpan(0, into.Length).CopyTo(into);
    }
}
