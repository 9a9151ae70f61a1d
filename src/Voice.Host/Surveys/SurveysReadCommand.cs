using System.CommandLine;
using System.Text;
using Voice.Core.Conversations;
using Voice.Core.Surveys;

namespace Voice.Host.Surveys;

/// <summary><c>surveys read SURVEY QUESTION</c>: what the reader of replies makes of each line on standard input.</summary>
public static class SurveysReadCommand
{
    public static Command Build()
    {
        var survey = new Argument<string>("SURVEY") { Description = "Survey id, for example child-closure." };
        var question = new Argument<string>("QUESTION") { Description = "Question id, for example overall." };
        var command = new Command("read", "Read replies from standard input, one a line, and print what each means for a question as JSON.") { survey, question };
        command.SetAction(parsed =>
        {
            using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return Run(SurveyLibrary.Find(), parsed.GetValue(survey)!, parsed.GetValue(question)!, input, output, Console.Error);
        });
        return command;
    }

    /// <returns>The exit code: 0, or 1 with one line on <paramref name="error"/> when there is no such survey or question.</returns>
    internal static int Run(string? folder, string surveyId, string questionId, TextReader input, TextWriter output, TextWriter error)
    {
        if (folder is null)
            return Fail(error, "There is no folder 'surveys' here, beside the program or above it.");
        if (SurveyLibrary.Load(folder).Latest.FirstOrDefault(s => s.Id == surveyId) is not { } survey)
            return Fail(error, $"There is no survey '{surveyId}' in {folder}.");
        if (survey.Find(questionId) is not { } question)
            return Fail(error, $"Survey '{surveyId}' has no question '{questionId}'; it has {string.Join(", ", survey.Questions.Select(q => q.Id))}.");
        while (input.ReadLine() is { } line)
            output.WriteLine(ReplyJson.Write(line, ReplyReader.Read(question, line)));
        output.Flush();
        return 0;
    }

    private static int Fail(TextWriter error, string message)
    {
        error.WriteLine(message);
        return 1;
    }
}
