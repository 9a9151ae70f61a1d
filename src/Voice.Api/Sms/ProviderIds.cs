using Microsoft.AspNetCore.Http;

namespace Voice.Api.Sms;

/// <summary>The provider's id of a text: what makes a repeated webhook the same text.</summary>
internal static class ProviderIds
{
    private const int Longest = 80;

    /// <exception cref="RefusedRequestException">There is none, or it is no id.</exception>
    public static string Read(string? text) =>
        text is { Length: > 0 and <= Longest } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? text
            : throw new RefusedRequestException(StatusCodes.Status400BadRequest, "malformed");
}
