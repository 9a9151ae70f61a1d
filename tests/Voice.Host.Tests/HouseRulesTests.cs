using System.Reflection;
using Voice.Admin;
using Voice.Analysis.Concerns;
using Voice.Api;
using Voice.Core.Data;
using Voice.Web.Heads;

namespace Voice.Host.Tests;

/// <summary>Rules of the house that prose cannot hold.</summary>
public sealed class HouseRulesTests
{
    [Fact]
    public void Dependencies_point_one_way()
    {
        References(typeof(ConcernDetector)).ShouldBeEmpty();
        References(typeof(Store)).ShouldBe(["Voice.Analysis"], ignoreOrder: true);
        References(typeof(HeadBuilder)).ShouldBeSubsetOf(["Voice.Core", "Voice.Analysis"]);
        References(typeof(PublicHead)).ShouldBeSubsetOf(["Voice.Web", "Voice.Core", "Voice.Analysis"]);
        References(typeof(StaffHead)).ShouldBeSubsetOf(["Voice.Web", "Voice.Core", "Voice.Analysis"]);
    }

    [Fact]
    public void Analysis_touches_no_clock_file_network_or_database()
    {
        var forbidden = new[] { "System.Net.Http", "System.Net.Sockets", "System.Data.Common", "System.IO.FileSystem", "Microsoft.EntityFrameworkCore", "System.Diagnostics.Process" };
        typeof(ConcernDetector).Assembly.GetReferencedAssemblies().Select(a => a.Name).ShouldNotContain(name => forbidden.Contains(name));
    }

    [Fact]
    public void Core_knows_no_pages_and_no_endpoints()
    {
        var names = typeof(Store).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        names.ShouldNotContain(n => n.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal));
        names.ShouldNotContain(n => n.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Helper")]
    [InlineData("Helpers")]
    [InlineData("Util")]
    [InlineData("Utils")]
    [InlineData("Manager")]
    public void No_type_is_a_junk_drawer(string suffix) =>
        Ours().SelectMany(a => a.GetTypes()).Where(t => t.Name.EndsWith(suffix, StringComparison.Ordinal)).ShouldBeEmpty();

    private static IEnumerable<Assembly> Ours() =>
        [typeof(ConcernDetector).Assembly, typeof(Store).Assembly, typeof(HeadBuilder).Assembly, typeof(PublicHead).Assembly, typeof(StaffHead).Assembly];

    private static List<string> References(Type type) =>
        [.. type.Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Voice.", StringComparison.Ordinal))];
}
