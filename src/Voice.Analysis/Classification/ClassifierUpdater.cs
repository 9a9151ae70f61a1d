using Voice.Analysis.Engine;
using Voice.Analysis.Features;
using Voice.Analysis.Text;

namespace Voice.Analysis.Classification;

/// <summary>Teaches a trained classifier new examples without the ones it was trained from, staying near what it knew.</summary>
internal static class ClassifierUpdater
{
    private const double Freedom = 2;
    private const int LeastTexts = 2;
    private const float UnseenLabelBias = -2.5f;

    // As in first training, a label that applies counts for more than one of the many that do not.
    private const float AppliesWeight = 4;

    public static TextClassifier Update(TextClassifier known, IReadOnlyList<LabelledComment> examples, IReadOnlyList<string> labels)
    {
        string[] all = [.. known.Labels, .. labels.Except(known.Labels, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        PreparedText[] texts = [.. examples.Select(e => PreparedText.Of(e.Text))];
        Ensemble before = known.Ensemble;
        var features = new CommentFeatures(before.Features.Space.Extend(texts, LeastTexts), before.Features.Dense, before.Features.Questions);
        (SparseMatrix x, float[] targets, float[] weights) = Rows(examples, texts, features, all, before.Task == TaskKind.MultiLabel);
        LossKind kind = before.Task == TaskKind.SingleLabel ? LossKind.Softmax : LossKind.Sigmoid;
        LinearModel Learn(LinearModel model)
            => LogisticRegression.Train(x, targets, weights, all.Length, kind, Freedom, prior: Widen(model, before.Features, features, all.Length));
        var ensemble = new Ensemble(features, Learn(before.Plain), Learn(before.Telling), before.Task);
        return new TextClassifier(all, ensemble, Widen(known.Decision, known.Labels.Count, all.Length, before.Task), known.AbstainBelow);
    }

    private static (SparseMatrix X, float[] Targets, float[] Weights) Rows(IReadOnlyList<LabelledComment> examples, PreparedText[] texts, CommentFeatures features, string[] labels, bool multi)
    {
        var x = new SparseMatrix(features.Columns);
        var targets = new float[examples.Count * labels.Length];
        var weights = new float[targets.Length];
        var scratch = new FeatureScratch();
        var row = new SparseRow();
        for (int i = 0; i < examples.Count; i++)
        {
            scratch.Cut(texts[i]);
            features.Write(texts[i], scratch, examples[i].Question, QuestionReader.Read(examples[i].Question), examples[i].Rating, Context.All, row);
            x.AddRow(row.Columns, row.Values);
            weights.AsSpan(i * labels.Length, labels.Length).Fill((float)examples[i].Weight);
            foreach (string label in examples[i].Labels)
            {
                int cell = i * labels.Length + Array.IndexOf(labels, label);
                targets[cell] = 1;
                weights[cell] *= multi ? AppliesWeight : 1;
            }
        }

        return (x, targets, weights);
    }

    // New n-grams and new labels begin at zero; the dense columns move behind the new n-grams.
    private static LinearModel Widen(LinearModel model, CommentFeatures before, CommentFeatures after, int classes)
    {
        int stride = LinearModel.StrideFor(classes), moved = after.Space.Columns - before.Space.Columns;
        var weights = new float[after.Columns * stride];
        for (int j = 0; j < model.Features; j++)
        {
            int row = j < before.Space.Columns ? j : j + moved;
            model.Weights.AsSpan(j * model.Stride, model.Classes).CopyTo(weights.AsSpan(row * stride));
        }

        var bias = new float[stride];
        bias.AsSpan(model.Classes, classes - model.Classes).Fill(UnseenLabelBias);
        model.Bias.AsSpan(0, model.Classes).CopyTo(bias);
        return new LinearModel(after.Columns, classes, weights, bias);
    }

    private static Decision Widen(Decision decision, int before, int after, TaskKind task)
    {
        float usual = task == TaskKind.SingleLabel ? 1 : decision.Weights.Average();
        float[] offsets = task == TaskKind.SingleLabel ? [.. decision.Offsets, .. new float[after - before]] : decision.Offsets;
        return new Decision([.. decision.Weights, .. Enumerable.Repeat(usual, after - before)], decision.Slope, offsets);
    }
}
