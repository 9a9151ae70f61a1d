using System.Globalization;
using System.Text;

namespace Voice.Bench;

/// <summary>Made-up files of any size.</summary>
internal static class Made
{
    public static string Closures(string folder, int rows)
    {
        var path = Path.Combine(folder, "closures.csv");
        using var file = new StreamWriter(path, append: false, Encoding.UTF8);
        file.WriteLine("Reference,Forename,Surname,DOB,Service,Team,Outcome,Start,Closed,Worker,YP Mobile,YP Consent,Parent Name,Parent Mobile,Parent Consent");
        for (var i = 0; i < rows; i++)
            file.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"B{i},Name{i},Other,{1 + i % 28:00}/{1 + i % 12:00}/2011,Youth Justice,Team {i % 7},Referral Order,01/01/2026,{1 + i % 28:00}/{8 + i % 3:00}/2026,A. Worker,07{300000000 + i},Yes,Parent {i},07{400000000 + i},Yes"));
        return path;
    }
}
