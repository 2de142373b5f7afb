using System.Text.RegularExpressions;
using CsCheck;
using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Tests;

[Trait(Seeds.Kind, Seeds.Histories)]
public sealed class CaseKeyTests
{
    // Few letters, so that keys which look alike come up often: the separator, the escape and what it escapes.
    private static readonly Bundle<(string Level, int Term, int? Session, string Number, int Handover)> Keys = new(
        Seeds.Histories,
        Gen.Select(
            Gen.String[Gen.Char["市省x-05eE26d/ #一é"], 0, 4],
            Gen.Int[1, 12],
            Gen.Int[1, 12].Nullable(),
            Gen.String[Gen.OneOf(Gen.Char["0123x-5e026d/?市号"], Gen.Char), 0, 6],
            Gen.Int[1, 3]),
        size: 2500);

    [Theory]
    [InlineData("市", 8, 6, "185", 1, "x5e02-8-6-185-1")]
    [InlineData("市", 8, 6, "185", 2, "x5e02-8-6-185-2")]
    [InlineData("市", 8, null, "202045", 1, "x5e02-8-0-202045-1")]
    [InlineData("x5e02", 8, 6, "1-85", 1, "x00785e02-8-6-1x002d85-1")]
    public void A_key_names_level_term_session_number_and_handover(
        string level, int term, int? session, string number, int handover, string expected) =>
        Assert.Equal(expected, CaseKey.TryMake(level, term, session, number, handover)!.Value.Value);

    [Fact]
    public void A_key_can_be_read_back_so_no_two_proposals_share_one() => Keys.Check(key => Assert.True(
        Make(key) is not { } id || ReadBack(id.Value) == (key.Level, key.Term, key.Session ?? 0, key.Number, key.Handover)));

    [Fact]
    public void Every_store_and_address_takes_every_key() => Keys.Check(key => Assert.True(
        Make(key) is not { } id
            || (id.Value.Length <= CaseKey.MaxLength && id.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))));

    [Fact]
    public void A_key_has_at_most_ninety_characters()
    {
        Assert.Equal(90, CaseKey.TryMake("A", 8, 6, new string('1', 82))!.Value.Value.Length);
        Assert.Null(CaseKey.TryMake("A", 8, 6, new string('1', 83)));
        Assert.Null(CaseKey.TryMake("市", 8, 6, new string('号', 17)));
        Assert.NotNull(CaseKey.TryMake("市", 8, 6, new string('号', 15)));
    }

    private static CaseId? Make((string Level, int Term, int? Session, string Number, int Handover) key) =>
        CaseKey.TryMake(key.Level, key.Term, key.Session, key.Number, key.Handover);

    private static (string Level, int Term, int Session, string Number, int Handover) ReadBack(string id)
    {
        string[] parts = id.Split('-');
        return (Unescape(parts[0]), int.Parse(parts[1]), int.Parse(parts[2]), Unescape(parts[3]), int.Parse(parts[4]));
    }

    private static string Unescape(string part) =>
        Regex.Replace(part, "x([0-9a-f]{4})", found => ((char)Convert.ToInt32(found.Groups[1].Value, 16)).ToString());

    [Theory]
    [InlineData("市", 8, 6, "185", 1)]
    [InlineData("省", 12, null, "x-2022 45", 3)]
    public void A_key_reads_back_what_it_was_made_from(string level, int term, int? session, string number, int handover) =>
        Assert.Equal((level, term, session, number, handover), CaseKey.TryRead(CaseKey.TryMake(level, term, session, number, handover)!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("1-2-3")]
    [InlineData("a-b-c-d-e")]
    [InlineData("x5e0-8-6-185-1")]
    public void What_is_no_key_is_not_read(string id) => Assert.Null(CaseKey.TryRead(new CaseId(id)));
}
