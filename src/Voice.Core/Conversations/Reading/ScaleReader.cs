using Voice.Core.Surveys;

namespace Voice.Core.Conversations.Reading;

/// <summary>A whole number between the ends of the scale.</summary>
internal static class ScaleReader
{
    public static Reply Read(Hearing heard, Question question) => NumberReader.Read(heard, question.Min, question.Max);
}
