using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Checks the other units that a notice names: they have to fit what the bureau itself is to do.</summary>
/// <param name="role">承办方式; null when it could not be read, which is said elsewhere.</param>
/// <param name="own">The bureau's own name; null where it is not known.</param>
/// <param name="name">How the file calls a field.</param>
/// <param name="problems">Takes every problem, in Chinese.</param>
internal sealed class UnitCheck(HandlingRole? role, string? own, Func<Field, string> name, List<Problem> problems)
{
    /// <summary>Most other units of one proposal.</summary>
    internal const int MaxUnits = 50;

    /// <summary>The units without the bureau itself, the lead first; null when there are none.</summary>
    internal IReadOnlyList<OtherUnit>? Run(IReadOnlyList<OtherUnit> units)
    {
        problems.Demand(units.Count <= MaxUnits, new Problem($"其他单位有 {units.Count} 个：一件提案最多登记 {MaxUnits} 个。", FieldNames.Of(Field.CoUnits)));
        (OtherUnit Unit, int Row)[] rows =
            [.. units.Select((unit, row) => (unit, row)).Where(one => !IsOurselves(one.unit, one.row)).OrderBy(one => one.unit.Role != HandlingRole.Lead)];
        foreach ((OtherUnit unit, int row) in rows)
        {
            Check(unit, row);
        }

        OtherUnit[] others = [.. rows.Select(one => one.Unit)];
        foreach (IGrouping<string, OtherUnit> twice in others.GroupBy(unit => unit.Name).Where(same => same.Count() > 1))
        {
            problems.Add(new Problem(
                $"单位“{ProposalCheck.Short(twice.Key)}”出现了 {twice.Count()} 次：每个单位只列一次。",
                FieldNames.OfUnit(rows.Last(one => one.Unit.Name == twice.Key).Row, "name")));
        }

        CheckRole(others);
        return others.Length > 0 ? others : null;
    }

    private void Check(OtherUnit unit, int row)
    {
        string shown = ProposalCheck.Short(unit.Name);
        string named = FieldNames.OfUnit(row, "name");
        problems.Demand(unit.Name.Length is > 0 and <= 60, new Problem($"“{name(Of(unit.Role))}”里的“{shown}”应为 1 至 60 个字的单位名称。", named));
        problems.Demand(unit.Name.Length == 0 || !NameWords.MeansMore(unit.Name),
            new Problem($"“{name(Of(unit.Role))}”中写有“{shown}”：请逐一列出全部单位。", named));
        problems.Demand(unit.Name.Length == 0 || NameWords.MeansMore(unit.Name) || !ProposerCheck.IsNoUnit(unit.Name),
            new Problem($"“{name(Of(unit.Role))}”里的“{shown}”不是单位名称：请只写单位名称，其他内容不要写在这一栏。", named));
        problems.Demand(unit.Email is null || FieldText.IsEmail(unit.Email), new Problem(
            $"单位“{shown}”的电子邮箱“{ProposalCheck.Short(unit.Email ?? string.Empty)}”不正确：应为如 name@example.com。",
            FieldNames.OfUnit(row, "email")));
    }

    private void CheckRole(OtherUnit[] others)
    {
        OtherUnit[] leads = [.. others.Where(unit => unit.Role == HandlingRole.Lead)];
        string whole = FieldNames.Of(Field.CoUnits);
        problems.Demand(leads.Length <= 1, new Problem($"“{name(Field.LeadUnit)}”写了 {leads.Length} 个：主办单位只有一个。", whole));
        problems.Demand(role != HandlingRole.CoHandler || leads.Length > 0, new Problem(
            $"“{name(Field.LeadUnit)}”没有填写：会办件要写明主办单位，会办意见送主办单位，由主办单位答复提案人。", whole));
        foreach (IGrouping<HandlingRole, OtherUnit> odd in others.GroupBy(unit => unit.Role).Where(kind => role is { } ours && !Allowed(ours).Contains(kind.Key)))
        {
            problems.Add(new Problem($"“{name(Field.Role)}”是{Words.Name(role!.Value)}，却填有“{name(Of(odd.Key))}”"
                + $"（{ProposalCheck.Short(string.Join('、', odd.Select(unit => unit.Name)))}）：两项不符，请核对。", whole));
        }
    }

    // A notice that lists all units lists the bureau among them.
    private bool IsOurselves(OtherUnit unit, int row)
    {
        bool isOurName = own is not null && unit.Name.Length > 2 && own.EndsWith(unit.Name, StringComparison.Ordinal);
        problems.Demand(!isOurName || role is null || unit.Role == (role == HandlingRole.Sole ? HandlingRole.Lead : role), new Problem(
            $"“{name(Of(unit.Role))}”里的“{unit.Name}”就是本单位，与“{name(Field.Role)}”（{(role is { } ours ? Words.Name(ours) : "")}）不符，请核对。",
            FieldNames.OfUnit(row, "role")));
        return isOurName;
    }

    private static HandlingRole[] Allowed(HandlingRole ours) => ours switch
    {
        HandlingRole.Lead => [HandlingRole.CoHandler],
        HandlingRole.CoHandler => [HandlingRole.Lead, HandlingRole.CoHandler],
        HandlingRole.Separate => [HandlingRole.Separate],
        _ => [],
    };

    private static Field Of(HandlingRole kind) => kind switch
    {
        HandlingRole.Lead => Field.LeadUnit,
        HandlingRole.CoHandler => Field.CoUnits,
        _ => Field.SeparateUnits,
    };
}
