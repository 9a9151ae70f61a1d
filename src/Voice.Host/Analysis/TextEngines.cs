using Voice.Analysis.Engine;

namespace Voice.Host.Analysis;

/// <summary>The text engine this program was built with: ours, or ML.NET with <c>-p:TextEngine=MLNet</c>.</summary>
internal static class TextEngines
{
#if TEXTENGINE_MLNET
    public static ITextEngine Current { get; } = new Voice.Analysis.MLNet.MLNetTextEngine();
#else
    public static ITextEngine Current { get; } = new OwnTextEngine();
#endif
}
