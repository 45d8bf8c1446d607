/** Noto Sans SC in one hundred subsets; a browser takes those whose characters it meets. */
import '@fontsource-variable/noto-sans-sc/wght.css'
