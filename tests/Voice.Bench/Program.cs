using Voice.Bench;
using Voice.Bench.Analysis;
using Voice.Bench.Conversations;
using Voice.Bench.Messaging;
using Voice.Bench.Web;

return args switch
{
    ["analysis", .. var rest] => AnalysisBench.Run(rest),
    ["bodies", .. var rest] => await BodiesBench.Run(rest),
    ["engine", .. var rest] => EngineBench.Run(rest),
    ["import", .. var rest] => await ImportBench.Run(rest),
    ["invite", .. var rest] => await InviteBench.Run(rest),
    ["start", .. var rest] => await StartBench.Run(rest),
    ["summary", .. var rest] => await SummaryBench.Run(rest),
    ["sms", .. var rest] => await SmsBench.Run(rest),
    ["soak", .. var rest] => await SoakBench.Run(rest),
    ["web", .. var rest] => await WebBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: analysis, bodies, engine, import, invite, sms, soak, start, summary, web.");
    return 2;
}
