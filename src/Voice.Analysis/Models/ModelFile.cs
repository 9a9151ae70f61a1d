using System.IO.Compression;
using System.Security.Cryptography;
using Voice.Analysis.Classification;
using Voice.Analysis.Concerns;
using Voice.Analysis.Engine;
using Voice.Analysis.Features;
using Voice.Analysis.Redaction;

namespace Voice.Analysis.Models;

/// <summary>Writes and reads model files: a mark, a format version, compressed content and a checksum over all of it.</summary>
/// <remarks>
/// Layout: 8 bytes "VOICEMDL", a 32-bit format version, a 32-bit length, Brotli-compressed content, SHA-256 of everything before.
/// Weights are bytes on a square-root scale per class, which keeps small weights exact enough that decisions do not move.
/// </remarks>
public static class ModelFile
{
    /// <summary>The format this program writes and reads.</summary>
    public const int FormatVersion = 2;

    private const int HashLength = 32;
    private const int HeaderLength = 16;
    private const int VersionLength = 12;
    private const int LargestFile = 64 * 1024 * 1024;
    private const int MostValues = 1 << 24;

    private static ReadOnlySpan<byte> Mark => "VOICEMDL"u8;

    /// <summary>Writes a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="output">Where to; it stays open.</param>
    /// <returns>The version that results of this file will carry.</returns>
    public static string Save(AnalysisModel model, Stream output)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(output);
        byte[] content = Compress(model);
        var file = new byte[HeaderLength + content.Length];
        Mark.CopyTo(file);
        BitConverter.TryWriteBytes(file.AsSpan(8), FormatVersion);
        BitConverter.TryWriteBytes(file.AsSpan(12), content.Length);
        content.CopyTo(file, HeaderLength);
        byte[] hash = SHA256.HashData(file);
        output.Write(file);
        output.Write(hash);
        return VersionOf(hash);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="input">The file's bytes.</param>
    /// <exception cref="InvalidDataException">It is no model file, is of another format version, was cut short or is damaged; the message says which.</exception>
    public static AnalysisModel Load(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        byte[] file = ReadAll(input);
        if (file.Length < Mark.Length || !file.AsSpan(0, Mark.Length).SequenceEqual(Mark))
            throw new InvalidDataException("This is not a model file.");
        if (file.Length < HeaderLength)
            throw new InvalidDataException("The model file is cut short.");
        int format = BitConverter.ToInt32(file, 8);
        if (format != FormatVersion)
            throw new InvalidDataException($"The model file has format {format}; this program reads format {FormatVersion}.");
        int length = BitConverter.ToInt32(file, 12);
        if (length < 0 || file.Length != HeaderLength + (long)length + HashLength)
            throw new InvalidDataException("The model file is cut short or has something added.");
        byte[] hash = SHA256.HashData(file.AsSpan(0, HeaderLength + length));
        if (!file.AsSpan(HeaderLength + length).SequenceEqual(hash))
            throw new InvalidDataException("The model file is damaged: its checksum does not match.");
        using var content = new BinaryReader(new BrotliStream(new MemoryStream(file, HeaderLength, length), CompressionMode.Decompress));
        try
        {
            AnalysisModel model = Read(content, VersionOf(hash));
            return content.BaseStream.ReadByte() < 0 ? model : throw Foreign();
        }
        catch (Exception e) when (e is EndOfStreamException or OverflowException or FormatException)
        {
            throw Foreign();
        }
    }

    // How many features the word list and the frames make is part of the program, not of the file.
    private static InvalidDataException Foreign() => new("The model file was made by another version of this program: its parts do not fit together.");

    private static InvalidDataException Askew() => new("The model file is askew: it holds something that no trainer writes.");

    private static byte[] ReadAll(Stream input)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = input.Read(chunk)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > LargestFile)
                throw new InvalidDataException("This is not a model file: it is too large.");
        }

        return buffer.ToArray();
    }

    private static string VersionOf(byte[] hash) => Convert.ToHexStringLower(hash)[..VersionLength];

    private static byte[] Compress(AnalysisModel model)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(buffer, CompressionLevel.Optimal, leaveOpen: true)))
        {
            WriteHashes(writer, model.KnownWords.Hashes);
            writer.Write(model.Classifiers.Count);
            foreach ((string key, TextClassifier classifier) in model.Classifiers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.Write(key);
                Write(writer, classifier);
            }
        }

        return buffer.ToArray();
    }

    private static AnalysisModel Read(BinaryReader reader, string version)
    {
        var words = new KnownWords(ReadHashes(reader));
        var classifiers = new Dictionary<string, TextClassifier>(StringComparer.Ordinal);
        int count = ReadCount(reader);
        for (int i = 0; i < count; i++)
        {
            string key = reader.ReadString();
            TextClassifier classifier = ReadClassifier(reader);
            classifiers[key] = Fits(key, classifier) ? classifier : throw Askew();
        }

        return new AnalysisModel(classifiers, words, version);
    }

    private static void Write(BinaryWriter writer, TextClassifier classifier)
    {
        Ensemble ensemble = classifier.Ensemble;
        writer.Write((int)ensemble.Task);
        writer.Write(classifier.AbstainBelow);
        WriteStrings(writer, classifier.Labels);
        WriteStrings(writer, ensemble.Features.Questions);
        writer.Write((byte)ensemble.Features.Dense);
        WriteFloats(writer, classifier.Decision.Weights);
        writer.Write(classifier.Decision.Slope);
        WriteFloats(writer, classifier.Decision.Offsets);
        WriteHashes(writer, ensemble.Features.Space.Hashes);
        writer.Write(ensemble.Features.Space.Words);
        foreach (float frequency in ensemble.Features.Space.InverseFrequencies)
            writer.Write((Half)frequency);
        Write(writer, ensemble.Plain);
        Write(writer, ensemble.Telling);
    }

    private static TextClassifier ReadClassifier(BinaryReader reader)
    {
        var task = (TaskKind)reader.ReadInt32();
        double abstainBelow = reader.ReadDouble();
        string[] labels = ReadStrings(reader), questions = ReadStrings(reader);
        var dense = (DenseFeatures)reader.ReadByte();
        var decision = new Decision(ReadFloats(reader), reader.ReadSingle(), ReadFloats(reader));
        uint[] hashes = ReadHashes(reader);
        int words = reader.ReadInt32();
        var frequencies = new float[hashes.Length];
        for (int i = 0; i < frequencies.Length; i++)
            frequencies[i] = (float)reader.ReadHalf();
        if (!(abstainBelow is >= 0 and <= 1) || !IsTask(task, decision, labels) || !IsSpace(hashes, frequencies, words) || !Enum.IsDefined(dense) || !AreDistinct(questions))
            throw Askew();
        var features = new CommentFeatures(new FeatureSpace(hashes, frequencies, words), dense, questions);
        if ((long)features.Columns * LinearModel.StrideFor(labels.Length) > MostValues)
            throw Askew();
        LinearModel plain = ReadModel(reader, features.Columns, labels.Length), telling = ReadModel(reader, features.Columns, labels.Length);
        return new TextClassifier(labels, new Ensemble(features, plain, telling, task), decision, abstainBelow);
    }

    private static bool IsTask(TaskKind task, Decision decision, string[] labels)
        => labels.Length >= 1 && AreDistinct(labels) && decision.Weights.Length == labels.Length && AreFinite(decision.Weights)
            && decision.Offsets.Length == (task == TaskKind.SingleLabel ? labels.Length : 1) && AreFinite(decision.Offsets) && float.IsFinite(decision.Slope);

    // The index takes 0 for an empty place, so no n-gram has that hash.
    private static bool IsSpace(uint[] hashes, float[] frequencies, int words)
        => words >= 0 && words <= hashes.Length && !hashes.Contains(0u) && Array.TrueForAll(frequencies, frequency => float.IsFinite(frequency) && frequency >= 0);

    private static bool Fits(string key, TextClassifier classifier) => key switch
    {
        AnalysisModel.Sentiment => classifier.Task == TaskKind.SingleLabel,
        AnalysisModel.Concerns => classifier.Task == TaskKind.MultiLabel && SecondStageDecision.Fits(classifier.Labels),
        _ => classifier.Task == TaskKind.MultiLabel
    };

    private static bool AreDistinct(string[] values) => values.Distinct(StringComparer.Ordinal).Count() == values.Length;

    private static bool AreFinite(float[] values) => Array.TrueForAll(values, float.IsFinite);

    private static void Write(BinaryWriter writer, LinearModel model)
    {
        writer.Write(model.Classes);
        WriteFloats(writer, model.Bias);
        for (int k = 0; k < model.Classes; k++)
        {
            float largest = 0;
            for (int j = 0; j < model.Features; j++)
                largest = Math.Max(largest, Math.Abs(model.Weights[j * model.Stride + k]));
            writer.Write(largest);
            for (int j = 0; j < model.Features; j++)
                writer.Write(WeightScale.ToByte(model.Weights[j * model.Stride + k], largest));
        }
    }

    private static LinearModel ReadModel(BinaryReader reader, int features, int classes)
    {
        int stride = LinearModel.StrideFor(classes);
        if (reader.ReadInt32() != classes || reader.ReadInt32() != stride)
            throw Foreign();
        float[] bias = ReadFloats(reader, stride);
        if (!AreFinite(bias))
            throw Askew();
        var weights = new float[features * stride];
        for (int k = 0; k < classes; k++)
        {
            float largest = reader.ReadSingle();
            if (!float.IsFinite(largest))
                throw Askew();
            for (int j = 0; j < features; j++)
                weights[j * stride + k] = WeightScale.FromByte(reader.ReadSByte(), largest);
        }

        return new LinearModel(features, classes, weights, bias);
    }

    private static int ReadCount(BinaryReader reader) => reader.ReadInt32() is >= 0 and <= MostValues and var count ? count : throw Foreign();

    private static void WriteStrings(BinaryWriter writer, IReadOnlyList<string> values)
    {
        writer.Write(values.Count);
        foreach (string value in values)
            writer.Write(value);
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var values = new string[ReadCount(reader)];
        for (int i = 0; i < values.Length; i++)
            values[i] = reader.ReadString();
        return values;
    }

    private static void WriteFloats(BinaryWriter writer, float[] values)
    {
        writer.Write(values.Length);
        foreach (float value in values)
            writer.Write(value);
    }

    private static float[] ReadFloats(BinaryReader reader) => ReadFloats(reader, ReadCount(reader));

    private static float[] ReadFloats(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (int i = 0; i < values.Length; i++)
            values[i] = reader.ReadSingle();
        return values;
    }

    private static void WriteHashes(BinaryWriter writer, uint[] values)
    {
        writer.Write(values.Length);
        foreach (uint value in values)
            writer.Write(value);
    }

    private static uint[] ReadHashes(BinaryReader reader)
    {
        var values = new uint[ReadCount(reader)];
        for (int i = 0; i < values.Length; i++)
            values[i] = reader.ReadUInt32();
        return values;
    }
}
