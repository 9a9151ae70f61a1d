
namespace Voice.Host.Demo;

/// <summary>placeholder</summary>
internal static class DemoAuthority
{
    public static string ParentToken => "";

    public static Task Make(IServiceProvider core, int seed, CancellationToken ct) => Task.CompletedTask;
}
