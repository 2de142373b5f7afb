using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Gives each proposer the contacts that a form has of them; where it cannot be seen whose one is, the clerk is asked.</summary>
/// <param name="proposers">In the order of the proposal; they are completed in place.</param>
/// <param name="problems">Takes every problem, in Chinese.</param>
internal sealed partial class ContactReading(List<Proposer> proposers, List<Problem> problems)
{
    private readonly Dictionary<(int Proposer, Field Field), string> given = [];
    private readonly Dictionary<string, int[]> read = [];
    private readonly HashSet<(int Proposer, Field Field)> asked = [];

    internal void Run(IReadOnlyList<FoundContact> found)
    {
        // Too many names to be read, or none: that is said elsewhere.
        if (proposers.Count == 0)
        {
            return;
        }

        foreach (IGrouping<Field, FoundContact> kind in found.GroupBy(one => one.Field))
        {
            FoundContact[] different = [.. kind.DistinctBy(one => (CleanText.Line(one.Value), one.Beside))];
            foreach (FoundContact contact in different)
            {
                Give(contact, IsOneAfterEach(different) ? contact.After : contact.Beside);
            }
        }

        for (int i = 0; i < proposers.Count; i++)
        {
            proposers[i] = Complete(proposers[i], i);
        }
    }

    // A telephone under each of several names, without a name in its own row.
    private static bool IsOneAfterEach(FoundContact[] kind) =>
        kind.Length > 1 && kind.All(one => one is { Beside: null, After: not null })
        && kind.Select(one => one.After).Distinct().Count() == kind.Length;

    private void Give(FoundContact contact, string? names)
    {
        int[] whose = Whose(names);
        string[] values = whose.Length > 1 ? Apart(contact, names) : [contact.Value];
        if (whose.Length == 0 || values.Length == 0)
        {
            return;
        }

        bool isOne = whose.Length == 1 || (values.Length == 1 && whose[0] == 0);
        if (!isOne && (values.Length != whose.Length || (contact.Field is Field.Phone && !Telephones.AreAlike(values))))
        {
            problems.Demand(!asked.Add((-1, contact.Field)), new Problem(
                $"“{Labels.Name(contact.Field)}”写了 {values.Length} 个，提案人有 {whose.Length} 位："
                + "看不出各是谁的，请逐人写明（电话可写在各人姓名后面）。", FieldNames.Of(contact.Field)));
            return;
        }

        for (int i = 0; i < (isOne ? 1 : whose.Length); i++)
        {
            Put(whose[i], contact.Field, CleanText.Line(values[i]));
        }
    }

    // The same names stand before many rows of a large table: they are read once.
    private int[] Whose(string? names) => read.TryGetValue(names ?? string.Empty, out int[]? known) ? known
        : read[names ?? string.Empty] = Named(names ?? string.Empty);

    private int[] Named(string names)
    {
        HashSet<string> known = [.. ProposerList.Members(names).Concat(ProposerList.Organisations(names)).Select(one => one.Name)];

        // Of somebody who is no proposer nothing is kept; that he stands here is asked about elsewhere.
        return [.. Enumerable.Range(0, proposers.Count).Where(i => known.Count == 0 || known.Contains(proposers[i].Name))];
    }

    // A unit's name and an address hold commas of their own: only lines that go with the lines of names part them.
    private static string[] Apart(FoundContact contact, string? names) => contact.Field switch
    {
        Field.Phone => Telephones.In(contact.Value) is [_, ..] numbers ? [.. numbers] : [contact.Value],
        Field.Sector or Field.Postcode => [.. Commas().Split(CleanText.Lines(contact.Value)).Where(part => part.Length > 0)],
        _ when names is not null && Lines(contact.Value) > 1 && Lines(contact.Value) == Lines(names) => CleanText.Lines(contact.Value).Split('\n'),
        _ => contact.Value.Split('；', ';') is { Length: > 1 } parts ? parts : [contact.Value],
    };

    private static int Lines(string text) => CleanText.Lines(text).Split('\n').Length;

    private void Put(int proposer, Field field, string value)
    {
        if (field is Field.Phone)
        {
            value = TakeEmail(proposer, value);
        }

        if (value.Length == 0)
        {
            return;
        }

        string? before = given.GetValueOrDefault((proposer, field));
        bool isRight = before is null || before == value || field is Field.Phone or Field.OtherAddress;
        string both = $"{ProposalCheck.Short(before ?? string.Empty)}；{ProposalCheck.Short(value)}";
        problems.Demand(isRight || !asked.Add((proposer, field)), new Problem(
            $"提案人“{proposers[proposer].Name}”的“{Labels.Name(field)}”写了两次，内容不同（{both}）：请只写一个。", FieldNames.Of(field)));
        given[(proposer, field)] = field switch
        {
            Field.Phone => Telephones.Joined(before, value)!,
            // Two other addresses, and nobody says which one takes letters.
            Field.OtherAddress when before is not null && before != value => string.Empty,
            _ => value,
        };
    }

    // 联系方式 may be a mailbox.
    private string TakeEmail(int proposer, string value)
    {
        string[] parts = [.. Commas().Split(ChineseNumerals.ToAscii(value)).Where(part => part.Length > 0)];
        if (parts.FirstOrDefault(FieldText.IsEmail) is not { } email)
        {
            return value;
        }

        proposers[proposer] = proposers[proposer] with { Email = proposers[proposer].Email ?? email };
        return string.Join('、', parts.Where(part => part != email));
    }

    private Proposer Complete(Proposer proposer, int i)
    {
        string unit = Value(Field.Unit) ?? string.Empty;
        string post = Value(Field.Post) ?? string.Empty;
        unit = unit.Contains(post, StringComparison.Ordinal) ? unit : unit + post;
        string? phone = Telephones.Joined(proposer.Phone, Value(Field.Phone));
        string? person = Value(Field.ContactPerson) is { } other && other != proposer.Name ? other : null;
        return proposer with
        {
            Unit = !proposer.IsOrganisation || person is null ? Some(unit)
                : unit.Length > 0 && unit != proposer.Name ? $"{unit} {person}" : person,
            Sector = Value(Field.Sector),
            Phone = phone is not null && person is not null && !proposer.IsOrganisation ? $"{phone}（联系人：{person}）" : phone,
            PostalAddress = Address(Value(Field.PostalAddress) ?? Value(Field.OtherAddress), Value(Field.Postcode)),
        };

        string? Value(Field field) => given.GetValueOrDefault((i, field)) is { Length: > 0 } value ? value : null;
    }

    private static string? Some(string text) => text.Length > 0 ? text : null;

    /// <summary>The postcode comes first, as on an envelope.</summary>
    private static string? Address(string? address, string? postcode) =>
        address is null || postcode is null || address.Contains(postcode, StringComparison.Ordinal) ? address : $"{postcode} {address}";

    [GeneratedRegex(@"[、，,；;\s]+")]
    private static partial Regex Commas();
}
