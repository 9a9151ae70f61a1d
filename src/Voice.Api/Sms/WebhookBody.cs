using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Voice.Api.Sms;

/// <summary>Reads a webhook's body whole, with a limit, before anything is made of it.</summary>
internal static class WebhookBody
{
    /// <summary>A text of 1,600 signs in any script, with all its fields, is far smaller.</summary>
    private const int Longest = 64 * 1024;
    private const int MostFields = 200;

    public static async Task<byte[]> Read(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > Longest)
            throw new RefusedRequestException(StatusCodes.Status413PayloadTooLarge, "too-large");
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(ct);
            if (read.Buffer.Length > Longest)
                throw new RefusedRequestException(StatusCodes.Status413PayloadTooLarge, "too-large");
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>The fields of a form, in order, repeated ones too.</summary>
    public static List<KeyValuePair<string, string>> Form(byte[] body)
    {
        var fields = new List<KeyValuePair<string, string>>();
        using var reader = new FormReader(Encoding.UTF8.GetString(body)) { ValueCountLimit = MostFields };
        try
        {
            while (reader.ReadNextPair() is { } field)
            {
                if (fields.Count == MostFields)
                    throw new RefusedRequestException(StatusCodes.Status400BadRequest, "malformed");
                fields.Add(field);
            }
        }
        catch (InvalidDataException)
        {
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, "malformed");
        }
        return fields;
    }
}
