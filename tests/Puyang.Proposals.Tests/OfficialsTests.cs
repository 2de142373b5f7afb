using System.Text;

namespace Puyang.Proposals.Tests;

/// <summary>Officials.tsv: in every situation, what everybody's every act leads to, for officials to read and to object to.</summary>
/// <remarks>
/// A cell holds the events that follow, joined with +, or the refusal's code; – stands for "taken without a word, nothing changes",
/// / for "this role cannot send this". The row 依据 names the law behind each act, or says that it is local practice. Task and link openings are left out unless they are all that happens.
/// When a rule changes on purpose, print the table afresh and read the difference before committing it:
/// <c>PRINT_OFFICIALS=1 dotnet test tests/Puyang.Proposals.Tests</c>; the run that prints may still fail, the next one tells.
/// </remarks>
public sealed class OfficialsTests
{
    private static readonly string File = Tree.Path("tests", "Puyang.Proposals.Tests", "Officials.tsv");

    public static TheoryData<string, string> Rows()
    {
        TheoryData<string, string> rows = [];
        foreach ((string situation, _) in Officials.Situations)
        {
            foreach (string role in Officials.Roles)
            {
                rows.Add(situation, role);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_act_leads_to_what_the_table_says(string situation, string role)
    {
        string[][] table = Read();
        string[] expected = Assert.Single(table, row => row[0] == situation && row[1] == role);
        string[] actual = Officials.Row(situation, role);
        Assert.Equal(expected.Length, actual.Length);
        Assert.Empty(actual.Index()
            .Where(cell => cell.Item != expected[cell.Index])
            .Select(cell => $"{table[0][cell.Index]}: {expected[cell.Index]} in the table, {cell.Item} by the rules"));
    }

    [Fact]
    public void The_table_has_every_situation_role_and_act_and_no_other()
    {
        string[] heading = ["情形", "何人", .. Officials.Acts.Select(act => act.Name)];
        string[] basis = ["依据", "", .. Officials.Acts.Select(act => act.Basis)];
        string[][] names = [.. Rows().Select(row => new[] { (string)row[0], (string)row[1] })];
        if (Environment.GetEnvironmentVariable("PRINT_OFFICIALS") == "1")
        {
            string[][] rows = [heading, basis, .. names.Select(row => Officials.Row(row[0], row[1]))];
            System.IO.File.WriteAllText(File, string.Concat(rows.Select(row => string.Join('\t', row) + "\n")), new UTF8Encoding(false));
        }

        Assert.Equal(heading, Read()[0]);
        Assert.Equal(basis, Read()[1]);
        Assert.Equal(names, Read().Skip(2).Select(row => row[..2]));
    }

    [Fact]
    public void Every_act_names_the_law_or_says_that_it_is_local_practice() => Assert.All(
        Officials.Acts, act => Assert.True(act.Basis.Contains("本地做法", StringComparison.Ordinal) || act.Basis.Contains('〔') || act.Basis.Contains('《'), act.Name));

    [Fact]
    public void Every_kind_of_message_is_in_the_table()
    {
        IEnumerable<string> kinds = typeof(Message).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Message))).Select(type => type.Name);
        Assert.Equal(kinds.Order(), Officials.Acts.Select(act => act.Name.Split(' ')[0]).Distinct().Order());
    }

    private static string[][] Read() => [.. System.IO.File.ReadAllLines(File).Select(line => line.Split('\t'))];
}
