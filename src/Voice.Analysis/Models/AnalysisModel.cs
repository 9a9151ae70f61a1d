using Voice.Analysis.Classification;
using Voice.Analysis.Redaction;

namespace Voice.Analysis.Models;

/// <summary>What one model file holds: classifiers by what they decide, and the words known to be ordinary.</summary>
public sealed class AnalysisModel
{
    /// <summary>The key of the sentiment classifier; its labels are positive, neutral and negative.</summary>
    public const string Sentiment = "sentiment";

    /// <summary>The key of the theme classifier; its labels are theme ids.</summary>
    public const string Themes = "themes";

    /// <summary>The key of the concern detector's second stage; its labels are category ids.</summary>
    public const string Concerns = "concerns";

    private static readonly Lazy<AnalysisModel> ShippedModel = new(() =>
    {
        using Stream stream = Text.ResourceText.Open("model.bin");
        return ModelFile.Load(stream);
    });

    /// <summary>Makes a model of its parts.</summary>
    /// <param name="classifiers">The classifiers by what they decide.</param>
    /// <param name="knownWords">Words that are ordinary in lower case.</param>
    /// <param name="version">The version its results carry.</param>
    public AnalysisModel(IReadOnlyDictionary<string, TextClassifier> classifiers, KnownWords knownWords, string version)
    {
        ArgumentNullException.ThrowIfNull(classifiers);
        ArgumentNullException.ThrowIfNull(knownWords);
        Classifiers = classifiers;
        KnownWords = knownWords;
        Version = version;
    }

    /// <summary>The model shipped in this assembly, read once.</summary>
    /// <exception cref="InvalidDataException">The file in the assembly is damaged.</exception>
    public static AnalysisModel Shipped => ShippedModel.Value;

    /// <summary>The same model with one classifier put in place.</summary>
    /// <param name="key">What it decides.</param>
    /// <param name="classifier">The classifier.</param>
    public AnalysisModel With(string key, TextClassifier classifier)
        => new(new Dictionary<string, TextClassifier>(Classifiers, StringComparer.Ordinal) { [key] = classifier }, KnownWords, "unsaved");

    /// <summary>The classifiers by what they decide.</summary>
    public IReadOnlyDictionary<string, TextClassifier> Classifiers { get; }

    /// <summary>Words that are ordinary in lower case, so that others stand out as names.</summary>
    public KnownWords KnownWords { get; }

    /// <summary>The version its results carry: the beginning of the file's checksum.</summary>
    public string Version { get; }
}
