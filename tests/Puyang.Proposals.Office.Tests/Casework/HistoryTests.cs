using System.Text;
using CsCheck;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Tests;
using Puyang.Proposals.Tests.Histories;
using RuleLife = Puyang.Proposals.Tests.Life;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>Whatever anybody does, the journal keeps it whole. A failure prints the command that repeats it.</summary>
[Trait(Seeds.Kind, Seeds.Histories)]
public sealed class HistoryTests
{
    private static readonly Bundle<uint[]> Numbers = new(Seeds.Histories, Gen.UInt.Array[0, 400], size: 500);

    [Fact]
    public void What_was_written_is_read_back_as_the_same_case_and_written_again_as_the_same_bytes() => Numbers.Check(
        numbers =>
        {
            Dice dice = new(numbers);
            RuleLife life = Anybody.Born(dice);
            while (!dice.IsEmpty)
            {
                life.Take(Anybody.Next(life, dice));
            }

            byte[] journal = Write(life.Journal);
            string[] lines = Encoding.UTF8.GetString(journal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Entry[] read = [.. lines.Select(line => OfficeJson.Read<JournalLine>(Encoding.UTF8.GetBytes(line)).Entry)];
            Assert.Equal(Encoding.UTF8.GetString(journal), Encoding.UTF8.GetString(Write(read)));
            Assert.Equal(Picture.Of(life.Case), Picture.Of(read.Aggregate(Case.None(life.Case.Id), (proposal, entry) => proposal.After(entry))));
        });

    private static byte[] Write(IEnumerable<Entry> entries)
    {
        List<byte> journal = [];
        string head = new('0', 64);
        foreach (Entry entry in entries)
        {
            byte[] line = OfficeJson.Write(JournalLine.Of(head, entry));
            journal.AddRange(line);
            journal.Add((byte)'\n');
            head = Hashes.Of(line).Value;
        }

        return [.. journal];
    }
}
