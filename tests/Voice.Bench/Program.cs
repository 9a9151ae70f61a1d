using Voice.Bench;
using Voice.Bench.Conversations;

return args switch
{
    ["engine", .. var rest] => EngineBench.Run(rest),
    ["import", .. var rest] => await ImportBench.Run(rest),
    ["invite", .. var rest] => await InviteBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: engine, import, invite.");
    return 2;
}
