/** Whether two titles are those of a man and a woman: Mr and Ms are not one person. */
export function areOfTwoGenders(one: string, other: string): boolean {
  const [a, b] = [genderOf(one), genderOf(other)]
  return a !== '' && b !== '' && a !== b
}

/** Whether a title is that of a man (`m`) or a woman (`f`); empty if it does not say. */
export function genderOf(title: string): string {
  if (/^(?:mrs|ms|miss|lady|dame|queen|princess|sister|begum)\b/iu.test(title)) return 'f'
  return /^(?:mr|sir|lord|king|prince|brother|father)\b/iu.test(title) ? 'm' : ''
}
