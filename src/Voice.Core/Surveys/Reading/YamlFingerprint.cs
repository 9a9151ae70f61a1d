using System.Security.Cryptography;
using System.Text;

namespace Voice.Core.Surveys.Reading;

/// <summary>
/// A hash over the content of a file that does not depend on comments, layout, the order of keys, or on the shapes of this program.
/// Who signed off and how far a translation is may still change after publishing: nobody reads them in a survey.
/// </summary>
internal static class YamlFingerprint
{
    public static string Of(YamlNode root)
    {
        var canonical = new StringBuilder();
        Write(root, "", canonical);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }

    private static void Write(YamlNode node, string path, StringBuilder to)
    {
        switch (node)
        {
            case YamlText text:
                // The length in front keeps neighbouring texts apart.
                to.Append('t').Append(text.Value.Length).Append(':').Append(text.Value);
                break;
            case YamlList list:
                to.Append('[');
                foreach (var item in list.Items)
                    Write(item, path + "/", to);
                to.Append(']');
                break;
            case YamlMap map:
                to.Append('{');
                foreach (var entry in map.Entries.Where(e => path.Length > 0 || e.Key != "sign-off").OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    to.Append('k').Append(entry.Key.Length).Append(':').Append(entry.Key);
                    if (path != "/languages")
                        Write(entry.Value, $"{path}/{entry.Key}", to);
                }

                to.Append('}');
                break;
        }
    }
}
