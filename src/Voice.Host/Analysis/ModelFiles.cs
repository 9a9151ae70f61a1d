using Voice.Analysis.Models;

namespace Voice.Host.Analysis;

/// <summary>Model files on disk.</summary>
internal static class ModelFiles
{
    public static AnalysisModel Load(string path)
    {
        try
        {
            using FileStream stream = SourceFile.Open(path);
            return ModelFile.Load(stream);
        }
        catch (InvalidDataException e)
        {
            throw new VerbException($"{path}: {e.Message}");
        }
    }

    public static string Save(AnalysisModel model, string path)
    {
        string version = "";
        ResultFile.Write(path, unfinished =>
        {
            using FileStream stream = File.Create(unfinished);
            version = ModelFile.Save(model, stream);
        });
        return version;
    }
}
