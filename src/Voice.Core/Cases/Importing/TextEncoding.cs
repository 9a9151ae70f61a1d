using System.Text;

namespace Voice.Core.Cases.Importing;

/// <summary>UTF-8 where every byte is valid UTF-8, UTF-16 where its mark says so, otherwise Windows-1252.</summary>
public static class TextEncoding
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Encoding Detect(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> mark = stackalloc byte[2];
        if (stream.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2)
        {
            if (mark is [0xFF, 0xFE])
                return Encoding.Unicode;
            if (mark is [0xFE, 0xFF])
                return Encoding.BigEndianUnicode;
        }
        stream.Position = 0;
        return IsUtf8(stream) ? Encoding.UTF8 : Windows1252;
    }

    private static bool IsUtf8(Stream stream)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[1 << 16];
        var chars = new char[(1 << 16) + 4];
        try
        {
            int n;
            while ((n = stream.Read(bytes)) > 0)
                decoder.GetChars(bytes.AsSpan(0, n), chars, flush: false);
            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
