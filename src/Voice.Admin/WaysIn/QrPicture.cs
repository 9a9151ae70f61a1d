using System.Globalization;
using System.Text;
using QRCoder;

namespace Voice.Admin.WaysIn;

/// <summary>A QR code as a drawing of our own: no picture file, no style in the page.</summary>
public static class QrPicture
{
    /// <returns>SVG without a size: the page gives it one.</returns>
    public static string Svg(string content, string says)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows.Count; x++)
                if (rows[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return $"<svg class=\"qr\" viewBox=\"0 0 {rows.Count} {rows.Count}\" role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(says)}\" shape-rendering=\"crispEdges\">"
            + $"<rect width=\"{rows.Count}\" height=\"{rows.Count}\" fill=\"#ffffff\"></rect><path d=\"{path}\" fill=\"#0b0c0c\"></path></svg>";
    }
}
