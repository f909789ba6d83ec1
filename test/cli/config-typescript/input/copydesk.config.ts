const rules: Record<string, string> = {spelling: 'off'}
export default {rules}
