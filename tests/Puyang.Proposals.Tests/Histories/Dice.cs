namespace Puyang.Proposals.Tests.Histories;

/// <summary>Choices read off a list of random numbers: the same list makes the same choices, a shorter one simpler ones.</summary>
internal sealed class Dice(uint[] numbers)
{
    private int next;

    public bool IsEmpty => next >= numbers.Length;

    public int Below(int count) => IsEmpty ? 0 : (int)(numbers[next++] % (uint)count);

    public bool Chance(int percent) => Below(100) < percent;

    public T One<T>(params IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
