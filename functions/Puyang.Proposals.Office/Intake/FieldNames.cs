namespace Puyang.Proposals.Office.Intake;

/// <summary>How the fields of a proposal are called on a page.</summary>
internal static class FieldNames
{
    /// <summary>The name of a field that stands once.</summary>
    internal static string Of(Field field) => field switch
    {
        Field.Term or Field.Session or Field.BetweenSessions => Of(Field.TermAndSession),
        Field.Proposer or Field.CoProposers or Field.Organisation or Field.PersonName or Field.Email => "proposers",
        >= Field.Unit and <= Field.Postcode => "proposers",
        Field.LeadUnit or Field.CoUnits or Field.SeparateUnits => "units",
        _ => char.ToLowerInvariant($"{field}"[0]) + $"{field}"[1..],
    };

    /// <summary>The name of a field in the row of a proposer.</summary>
    /// <param name="row">From 0.</param>
    internal static string OfProposer(int row, string part) => $"proposer{row + 1}-{part}";

    /// <summary>The name of a field in the row of another unit.</summary>
    /// <param name="row">From 0.</param>
    internal static string OfUnit(int row, string part) => $"unit{row + 1}-{part}";
}
