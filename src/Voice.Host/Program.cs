using System.CommandLine;
using Voice.Core.Cases.Importing;
using Voice.Core.Composition;
using Voice.Host;
using Voice.Host.Analysis;
using Voice.Host.Cases;
using Voice.Host.Demo;
using Voice.Host.Invitations;
using Voice.Host.Messaging;
using Voice.Host.Reports;
using Voice.Host.Serving;
using Voice.Host.Staff;
using Voice.Host.Data;
using Voice.Host.Surveys;

Console.OutputEncoding = System.Text.Encoding.UTF8;

var root = new RootCommand("VoiceOfChild: asks children, parents and victims how it was, and carries the answers to the board.")
{
    DemoCommand.Build(),
    MigrateCommand.Build(),
    StaffCommand.Build(),
    ImportCommand.Build(),
    InviteCommand.Build(),
    PhoneCommand.Build(),
    SenderCommand.Build(),
    ReportCommand.Build(),
    new Command("surveys", "Survey files.") { SurveysCheckCommand.Build(), SurveysPublishCommand.Build(), SurveysReadCommand.Build() },
};
foreach (var command in AnalysisCommands.Build())
    root.Subcommands.Add(command);
ServeCommand.AddTo(root);

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is SettingsException or ImportException or VerbException or FormatException or ArgumentException or InvalidDataException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
