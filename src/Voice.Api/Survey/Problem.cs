using Microsoft.AspNetCore.Http;
using Voice.Core.Conversations;
using Voice.Web.Survey;

namespace Voice.Api.Survey;

/// <summary>A page that says kindly what did not work and what to do now.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">Heading.</param>
/// <param name="Text">One short paragraph.</param>
/// <param name="Onward">Where to carry on; null: nowhere.</param>
public sealed record Problem(PageFrame Frame, int Status, string Title, string Text, string? Onward = null)
{
    /// <summary>The same in a second language; null: one is enough.</summary>
    public Problem? Second { get; private init; }

    public static Problem Unknown(PageFrame frame) => In(frame, StatusCodes.Status404NotFound, w => (w.UnknownTitle, w.Unknown));

    /// <summary>Nobody was sent a message there.</summary>
    public static Problem UnknownPoster(PageFrame frame) => In(frame, StatusCodes.Status404NotFound, w => (w.UnknownTitle, w.UnknownPoster));

    /// <summary>Differs from <see cref="Unknown"/> in its kind words only, so that a guesser learns nothing more.</summary>
    public static Problem Expired(PageFrame frame) => In(frame, StatusCodes.Status404NotFound, w => (w.ExpiredTitle, w.Expired));

    public static Problem Busy(PageFrame frame) => In(frame, StatusCodes.Status429TooManyRequests, w => (w.BusyTitle, w.Busy));

    /// <summary>A poster has taken as many answers as it may today.</summary>
    public static Problem Full(PageFrame frame) => In(frame, StatusCodes.Status429TooManyRequests, w => (w.FullTitle, w.Full));

    /// <summary>One network has begun as often as it may within an hour.</summary>
    public static Problem InAnHour(PageFrame frame) => In(frame, StatusCodes.Status429TooManyRequests, w => (w.InAnHourTitle, w.InAnHour));

    /// <summary>One network has begun as often as it may today.</summary>
    public static Problem Tomorrow(PageFrame frame) => In(frame, StatusCodes.Status429TooManyRequests, w => (w.TomorrowTitle, w.Tomorrow));

    public static Problem NotOurs(PageFrame frame) => In(frame, StatusCodes.Status403Forbidden, w => (w.NotYoursTitle, w.NotYours));

    public static Problem TooBig(PageFrame frame, string onward) =>
        In(frame, StatusCodes.Status413PayloadTooLarge, w => (w.TooBigTitle, PageWords.Fill(w.TooBig, CommentLimit.Shown)), onward);

    public static Problem NotAsked(PageFrame frame, string onward) => In(frame, StatusCodes.Status404NotFound, w => (w.NotAskedTitle, w.NotAsked), onward);

    public static Problem Broken(PageFrame frame) => In(frame, StatusCodes.Status500InternalServerError, w => (w.BrokenTitle, w.Broken));

    private static Problem In(PageFrame frame, int status, Func<PageWords, (string Title, string Text)> say, string? onward = null)
    {
        var (title, text) = say(frame.Words);
        return new Problem(frame, status, title, text, onward) { Second = frame.Second is { } second ? In(second, status, say) : null };
    }
}
