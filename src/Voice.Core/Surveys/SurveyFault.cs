namespace Voice.Core.Surveys;

/// <summary>One thing that is wrong in a survey file, said so that its author can put it right.</summary>
/// <param name="Kind">What sort of fault it is.</param>
/// <param name="File">The file as it was named to the reader.</param>
/// <param name="Line">From 1 upwards.</param>
/// <param name="Sentence">One sentence for somebody who does not program.</param>
public sealed record SurveyFault(FaultKind Kind, string File, int Line, string Sentence)
{
    public override string ToString() => $"{File}({Line}): {Sentence}";
}
