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
    public static Problem Unknown(PageFrame frame) =>
        new(frame, StatusCodes.Status404NotFound, frame.Words.UnknownTitle, frame.Words.Unknown);

    /// <summary>Differs from <see cref="Unknown"/> in its kind words only, so that a guesser learns nothing more.</summary>
    public static Problem Expired(PageFrame frame) =>
        new(frame, StatusCodes.Status404NotFound, frame.Words.ExpiredTitle, frame.Words.Expired);

    public static Problem Busy(PageFrame frame) =>
        new(frame, StatusCodes.Status429TooManyRequests, frame.Words.BusyTitle, frame.Words.Busy);

    /// <summary>A poster has taken as many answers as it may today.</summary>
    public static Problem Full(PageFrame frame) =>
        new(frame, StatusCodes.Status429TooManyRequests, frame.Words.FullTitle, frame.Words.Full);

    public static Problem NotOurs(PageFrame frame) =>
        new(frame, StatusCodes.Status403Forbidden, frame.Words.NotYoursTitle, frame.Words.NotYours);

    public static Problem TooBig(PageFrame frame, string onward) =>
        new(frame, StatusCodes.Status413PayloadTooLarge, frame.Words.TooBigTitle, PageWords.Fill(frame.Words.TooBig, CommentLimit.Shown), onward);

    public static Problem NotAsked(PageFrame frame, string onward) =>
        new(frame, StatusCodes.Status404NotFound, frame.Words.NotAskedTitle, frame.Words.NotAsked, onward);

    public static Problem Broken(PageFrame frame) =>
        new(frame, StatusCodes.Status500InternalServerError, frame.Words.BrokenTitle, frame.Words.Broken);
}
