namespace Puyang.Proposals.Office.Intake;

/// <summary>One thing that a form says of how to reach a proposer.</summary>
/// <param name="Field">What it is.</param>
/// <param name="Value">As written; never blank.</param>
/// <param name="Beside">The names in the same row; null where there are none.</param>
/// <param name="After">The names that came last before it; null where there are none.</param>
internal sealed record FoundContact(Field Field, string Value, string? Beside, string? After);

/// <summary>Remembers while a form is read beside whose name each telephone, unit and address stands.</summary>
internal sealed class FoundContacts
{
    private readonly List<FoundContact> all = [];
    private (Field Field, string Names)? last;
    private string? beside;
    private bool isOfSomebodyElse;

    internal IReadOnlyList<FoundContact> All => all;

    /// <summary>What comes now stands in another row or line.</summary>
    internal void BeginRow() => (beside, isOfSomebodyElse) = (null, false);

    /// <summary>Takes each value of the form in turn and keeps what is a contact.</summary>
    internal void Take(Field field, string value)
    {
        if (Labels.IsOfNames(field))
        {
            // A label that goes on from the row above stands for the names there.
            bool isBlank = string.IsNullOrWhiteSpace(value);
            last = isBlank ? last : (field, value);
            beside = !isBlank || last?.Field == field ? last?.Names : beside;
            isOfSomebodyElse = false;
        }
        else if (field is Field.Somebody or Field.Department or Field.Officer or Field.LeadUnit or Field.CoUnits or Field.SeparateUnits)
        {
            isOfSomebodyElse = true;
        }
        else if (Labels.IsOfContact(field) && !isOfSomebodyElse)
        {
            Add(field, value, beside);
        }
    }

    /// <summary>Keeps a contact of a person whose name is known.</summary>
    internal void Add(Field field, string value, string? names)
    {
        if (!string.IsNullOrWhiteSpace(value) && !NameWords.IsNobody(value))
        {
            all.Add(new FoundContact(field, value, names, last?.Names));
        }
    }
}
